package dev.runlens.packaging;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Zip files with the kind and the rights of their files, the same bytes from the same content.
///
/// Java's own classes either write no rights or leave out that an entry is a regular file, without which pip makes nothing
/// executable. After the ZIP format specification 6.3.10 (APPNOTE.TXT), sections 4.3.7, 4.3.12 and 4.3.16.
final class ZipFiles implements AutoCloseable {
    private static final short VERSION = 20;
    private static final short MADE_ON_UNIX = 3 << 8 | VERSION;
    private static final short NAMES_ARE_UTF8 = 1 << 11;
    private static final short DEFLATED = 8;
    /// The first of January 2026, midnight.
    private static final int TIME = (2026 - 1980 << 9 | 1 << 5 | 1) << 16;
    private static final int REGULAR_FILE = 0100000;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int position;
    private short count;

    private ZipFiles(OutputStream out) {
        this.out = out;
    }

    /// Packs every file below a folder, in the order of their names. Links become copies of what they lead to: wheels know
    /// none.
    static void pack(Path folder, Path target) throws IOException {
        try (ZipFiles zip = new ZipFiles(new BufferedOutputStream(Files.newOutputStream(target)))) {
            for (Path file : Tree.files(folder)) {
                boolean runs = Tree.isExecutable(file) || isUnixLauncher(file);
                zip.add(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), runs);
            }
        }
    }

    private void add(String path, byte[] content, boolean executable) throws IOException {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        byte[] packed = deflated(content);
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteBuffer common = buffer(26).putShort(VERSION).putShort(NAMES_ARE_UTF8).putShort(DEFLATED).putInt(TIME)
                .putInt((int) sum.getValue()).putInt(packed.length).putInt(content.length).putShort((short) name.length)
                .putShort((short) 0);
        int rights = REGULAR_FILE | (executable ? 0755 : 0644);
        directory.write(buffer(6).putInt(0x02014b50).putShort(MADE_ON_UNIX).array());
        directory.write(common.array());
        directory.write(buffer(14).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(rights << 16)
                .putInt(position).array());
        directory.write(name);
        write(buffer(4).putInt(0x04034b50).array());
        write(common.array());
        write(name);
        write(packed);
        count++;
    }

    @Override
    public void close() throws IOException {
        int start = position;
        write(directory.toByteArray());
        write(buffer(22).putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count)
                .putInt(directory.size()).putInt(start).putShort((short) 0).array());
        out.close();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] chunk = new byte[65536];
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return packed.toByteArray();
    }

    /// Where a file system knows no rights (Windows), the launcher is still to be one.
    private static boolean isUnixLauncher(Path file) {
        return file.getFileName().toString().equals("runlens");
    }
}
