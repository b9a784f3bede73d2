package translit.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zips as a network's file may be, and as it may not. */
final class Zips {
  private static final byte[] BLOCK = new byte[1 << 20];

  private Zips() {}

  static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  static byte[] of(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : entries.keySet()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(entries.get(name));
      }
    }
    return bytes.toByteArray();
  }

  /** The same entries, but one goes on with as many megabytes of zeros. */
  static byte[] bomb(Map<String, byte[]> entries, String name, int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String one : entries.keySet()) {
        zip.putNextEntry(new ZipEntry(one));
        zip.write(entries.get(one));
        for (int i = 0; one.equals(name) && i < megabytes; i++) {
          zip.write(BLOCK);
        }
      }
    }
    return bytes.toByteArray();
  }

  /** The same entries, but the header of one says that it has this length. */
  static byte[] lying(Map<String, byte[]> entries, String name, int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED); // lengths stand before the content
      for (String one : entries.keySet()) {
        ZipEntry entry = new ZipEntry(one);
        CRC32 crc = new CRC32();
        crc.update(entries.get(one));
        entry.setCrc(crc.getValue());
        entry.setSize(entries.get(one).length);
        zip.putNextEntry(entry);
        zip.write(entries.get(one));
      }
    }
    ByteBuffer zip = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(header(zip.array(), name) + 18, length)
        .putInt(header(zip.array(), name) + 22, length);
    return zip.array();
  }

  /** Gives an entry another name of the same length. */
  static byte[] renamed(byte[] zip, String from, String to) {
    byte[] renamed = zip.clone();
    byte[] old = from.getBytes(StandardCharsets.UTF_8);
    byte[] name = to.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + old.length <= zip.length; i++) {
      if (Arrays.equals(zip, i, i + old.length, old, 0, old.length)) {
        System.arraycopy(name, 0, renamed, i, name.length);
      }
    }
    return renamed;
  }

  /** Sets the flag that says that an entry is encrypted. */
  static byte[] encrypted(byte[] zip, String name) {
    byte[] encrypted = zip.clone();
    encrypted[header(zip, name) + 6] |= 1;
    return encrypted;
  }

  /** Where an entry's own header begins. */
  private static int header(byte[] zip, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    int at = 30; // what stands before a name
    while (!Arrays.equals(zip, at, at + text.length, text, 0, text.length)) {
      at++;
    }
    return at - 30;
  }
}
