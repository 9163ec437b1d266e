package dev.runlens.read.evaluation;

import dev.runlens.read.BlockStream;
import dev.runlens.read.UnreadableSourceException;
import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The files in a ZIP archive, those packed by zstd (method 93) too, for which the JDK refuses the whole archive. How
/// many there are and how much may come out of all of them is bounded. Layout: PKWARE's APPNOTE, 4.3.
final class PackedFiles implements Closeable {
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int MOST_ENTRIES = 200_000;
    private static final int LARGEST_DIRECTORY = 64 << 20;
    private static final long MOST_UNPACKED = 4L << 30;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;

    private final FileChannel channel;
    private final Map<String, PackedEntry> entries;
    private long left = MOST_UNPACKED;

    private PackedFiles(FileChannel channel) throws IOException {
        this.channel = channel;
        this.entries = new LinkedHashMap<>();
        directory();
    }

    /// Opens an archive.
    ///
    /// @throws IOException when it is none, or is damaged
    static PackedFiles of(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new PackedFiles(channel);
        } catch (IOException | RuntimeException damaged) {
            channel.close();
            throw damaged instanceof UnreadableSourceException said ? said : broken();
        }
    }

    /// The files by name, in the order of the directory.
    Map<String, PackedEntry> entries() {
        return entries;
    }

    /// The bytes of a file.
    ///
    /// @throws IOException when it is packed in a way that is not known, or lies outside of the archive
    InputStream open(PackedEntry entry) throws IOException {
        ByteBuffer local = read(entry.offset(), LOCAL_SIZE);
        long data = entry.offset() + LOCAL_SIZE + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        if (data + entry.packed() > channel.size()) {
            throw broken();
        }
        InputStream packed = new Range(data, entry.packed());
        return switch (entry.method()) {
            case 0 -> new Bounded(packed);
            case 8 -> new Bounded(new InflaterInputStream(packed, new Inflater(true)));
            case 93 -> new Bounded(new ZstdInputStream(packed));
            default -> throw new UnreadableSourceException("is packed by a method (" + entry.method()
                    + ") that is not read: unpack it and pack it again as an ordinary ZIP", 0);
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void directory() throws IOException {
        long from = Math.max(0, channel.size() - END_SIZE - LONGEST_COMMENT);
        ByteBuffer end = read(from, (int) (channel.size() - from));
        int at = end.limit() - END_SIZE;
        while (at >= 0 && end.getInt(at) != 0x06054b50) {
            at--;
        }
        if (at < 0) {
            throw broken();
        }
        long size = end.getInt(at + 12) & IN_EXTRA;
        long offset = end.getInt(at + 16) & IN_EXTRA;
        long wide = from + at - 20;
        if ((offset == IN_EXTRA || size == IN_EXTRA) && wide >= 0) {
            ByteBuffer locator = read(wide, 20);
            ByteBuffer record = read(locator.getLong(8), 56);
            size = record.getLong(40);
            offset = record.getLong(48);
        }
        if (size < 0 || size > LARGEST_DIRECTORY || offset < 0) {
            throw broken();
        }
        entries(read(offset, (int) size));
    }

    private void entries(ByteBuffer directory) throws IOException {
        int at = 0;
        while (at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == 0x02014b50) {
            int nameLength = directory.getShort(at + 28) & 0xFFFF;
            int extraLength = directory.getShort(at + 30) & 0xFFFF;
            byte[] name = new byte[nameLength];
            directory.get(at + ENTRY_SIZE, name);
            String text = new String(name, StandardCharsets.UTF_8);
            entries.put(text, entry(directory, at, text, extraLength));
            if (entries.size() > MOST_ENTRIES) {
                throw new UnreadableSourceException("holds more than 200 000 files: evaluate a part of them", 0);
            }
            at += ENTRY_SIZE + nameLength + extraLength + (directory.getShort(at + 32) & 0xFFFF);
        }
    }

    private static PackedEntry entry(ByteBuffer directory, int at, String name, int extraLength) {
        long packed = directory.getInt(at + 20) & IN_EXTRA;
        long unpacked = directory.getInt(at + 24) & IN_EXTRA;
        long offset = directory.getInt(at + 42) & IN_EXTRA;
        int extra = at + ENTRY_SIZE + (directory.getShort(at + 28) & 0xFFFF);
        int end = extra + extraLength;
        while (extra + 4 <= end) {
            int length = directory.getShort(extra + 2) & 0xFFFF;
            if (directory.getShort(extra) == 1) {
                int field = extra + 4 + (unpacked == IN_EXTRA ? 8 : 0);
                int after = field + (packed == IN_EXTRA ? 8 : 0);
                packed = packed == IN_EXTRA ? directory.getLong(field) : packed;
                offset = offset == IN_EXTRA ? directory.getLong(after) : offset;
            }
            extra += 4 + length;
        }
        return new PackedEntry(name, directory.getShort(at + 10) & 0xFFFF, packed, offset);
    }

    private ByteBuffer read(long offset, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw broken();
            }
        }
        return bytes.flip();
    }

    private static UnreadableSourceException broken() {
        return new UnreadableSourceException("is a damaged archive: write it again, or export it as JSON", 0);
    }

    /// A part of the file.
    private final class Range extends InputStream {
        private long at;
        private long remaining;

        private Range(long from, long length) {
            this.at = from;
            this.remaining = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (remaining <= 0) {
                return -1;
            }
            int count = channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, remaining)), at);
            at += Math.max(0, count);
            remaining -= Math.max(0, count);
            return count;
        }
    }

    /// Unpacked bytes, up to what may come out of the archive.
    private final class Bounded extends BlockStream {
        private Bounded(InputStream unpacked) {
            super(unpacked);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count;
            try {
                count = in.read(bytes, from, length);
            } catch (IOException | MalformedInputException damaged) {
                throw broken();
            }
            left -= Math.max(0, count);
            if (left < 0) {
                throw new UnreadableSourceException("unpacks to more than 4 GB: evaluate a part of it", 0);
            }
            return count;
        }
    }
}
