import CArchive

/// A zip in memory, as office packages are, from the names and contents of its parts.
public func zip(_ parts: [(String, [UInt8])]) -> [UInt8] {
  let total = parts.reduce(0) { $0 + $1.0.utf8.count * 2 + $1.1.count }
  var buffer = [UInt8](repeating: 0, count: total + parts.count * 512 + 4096)
  var used = 0
  let archive = archive_write_new()
  archive_write_set_format_zip(archive)
  archive_write_open_memory(archive, &buffer, buffer.count, &used)
  for (name, content) in parts {
    let entry = archive_entry_new()
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, Int64(content.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_write_header(archive, entry)
    archive_write_data(archive, content, content.count)
    archive_entry_free(entry)
  }
  archive_write_close(archive)
  archive_write_free(archive)
  return Array(buffer.prefix(used))
}

/// A zip of text parts.
public func zip(_ parts: KeyValuePairs<String, String>) -> [UInt8] {
  zip(parts.map { ($0.key, Array($0.value.utf8)) })
}
