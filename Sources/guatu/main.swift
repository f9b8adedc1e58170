print("guatu")
