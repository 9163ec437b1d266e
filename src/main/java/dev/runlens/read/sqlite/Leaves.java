package dev.runlens.read.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// The pages of a file that hold the rows of one table, in the order of their numbers. What the rows say is not asked,
/// only whether a page is what it was. Source: "Database File Format" of SQLite's documentation, sections 1.3 (the
/// header) and 1.6 (b-tree pages).
final class Leaves {
    private static final int HEADER = 100;
    private static final int SMALLEST = 512;
    private static final int INTERIOR = 0x05;
    private static final int LEAF = 0x0d;
    private static final int DEEPEST = 20;
    private static final int RESERVED = 35;

    // What did not find room in a page mostly lies near it, and the page is looked at again behind it.
    private final Window tree;
    private final Window rest;
    private final int usable;
    private final List<Leaf> leaves = new ArrayList<>();
    private long left;

    /// A page with rows.
    ///
    /// @param last no row of it has a greater number, and every row of the page behind has one
    /// @param sum of the page, and of the pages that hold what did not find room in it
    record Leaf(long last, long sum) {}

    /// The file is not such a tree.
    private static final class StrangeException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// Some pages of a file that lie one behind the other.
    private static final class Window {
        private static final int PAGES = 16;
        private final FileChannel channel;
        private final int pageSize;
        private final ByteBuffer bytes;
        private long begin = -1;

        Window(FileChannel channel, int pageSize) {
            this.channel = channel;
            this.pageSize = pageSize;
            bytes = ByteBuffer.allocate(PAGES * pageSize);
        }

        /// Where a page stands in the bytes.
        int place(long page) throws IOException, StrangeException {
            check(page >= 1);
            int within = (int) ((page - 1) % PAGES);
            if (begin != page - within) {
                begin = page - within;
                fill(channel, bytes.clear(), (begin - 1) * pageSize);
            }
            check((within + 1) * pageSize <= bytes.position());
            return within * pageSize;
        }
    }

    private Leaves(FileChannel channel, ByteBuffer header) throws IOException, StrangeException {
        int stated = header.getShort(16) & 0xFFFF;
        int pageSize = stated == 1 ? 1 << 16 : stated;
        check(pageSize >= SMALLEST && Integer.bitCount(pageSize) == 1);
        usable = pageSize - (header.get(20) & 0xFF);
        left = channel.size() / pageSize;
        tree = new Window(channel, pageSize);
        rest = new Window(channel, pageSize);
    }

    /// The pages of a table but the last, whose rows have no bound.
    ///
    /// @param database all of it is in this file
    /// @param root the page at which the table begins
    /// @return none where it has no more than one, or is no such table
    /// @throws IOException when the file cannot be read
    static List<Leaf> of(Path database, long root) throws IOException {
        try (FileChannel channel = FileChannel.open(database)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            fill(channel, header, 0);
            Leaves table = new Leaves(channel, header);
            table.walk(root, Long.MAX_VALUE, DEEPEST);
            return List.copyOf(table.leaves.subList(0, table.leaves.size() - 1));
        } catch (StrangeException none) {
            return List.of();
        }
    }

    private static void fill(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // As far as the file goes.
        }
    }

    private void walk(long page, long last, int depth) throws IOException, StrangeException {
        check(left-- > 0);
        int at = tree.place(page);
        ByteBuffer bytes = tree.bytes;
        int kind = bytes.get(at);
        int cells = bytes.getShort(at + 3) & 0xFFFF;
        if (kind == LEAF) {
            leaf(at, cells, last);
            return;
        }
        check(kind == INTERIOR && depth > 0 && 12 + 2 * cells <= usable);
        long[] children = new long[cells + 1];
        long[] bounds = new long[cells + 1];
        for (int i = 0; i < cells; i++) {
            int cell = bytes.getShort(at + 12 + 2 * i) & 0xFFFF;
            check(cell + 4 < usable);
            children[i] = bytes.getInt(at + cell) & 0xFFFF_FFFFL;
            bounds[i] = new Varint(bytes, at + cell + 4, at + usable).value;
        }
        children[cells] = bytes.getInt(at + 8) & 0xFFFF_FFFFL;
        bounds[cells] = last;
        for (int i = 0; i <= cells; i++) {
            walk(children[i], bounds[i], depth - 1);
        }
    }

    private void leaf(int at, int cells, long last) throws IOException, StrangeException {
        check(8 + 2 * cells <= usable && (leaves.isEmpty() || leaves.getLast().last() < last));
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(tree.bytes.array(), at, tree.pageSize);
        other.update(tree.bytes.array(), at, tree.pageSize);
        for (int i = 0; i < cells; i++) {
            int cell = tree.bytes.getShort(at + 8 + 2 * i) & 0xFFFF;
            Varint length = new Varint(tree.bytes, at + cell, at + usable);
            if (length.value > usable - RESERVED) {
                int payload = new Varint(tree.bytes, length.behind, at + usable).behind;
                long here = here(length.value);
                check(payload + here + 4 <= at + usable);
                rest(tree.bytes.getInt((int) (payload + here)), length.value - here, other);
            }
        }
        leaves.add(new Leaf(last, one.getValue() << 32 | other.getValue()));
    }

    /// How many bytes of a row that has no room in its page stand there all the same.
    private long here(long length) {
        int least = (usable - 12) * 32 / 255 - 23;
        long fitting = least + (length - least) % (usable - 4);
        return fitting <= usable - RESERVED ? fitting : least;
    }

    /// The others stand in pages of which each names the next.
    private void rest(int first, long bytes, CRC32C sum) throws IOException, StrangeException {
        long page = first & 0xFFFF_FFFFL;
        for (long more = bytes; more > 0; more -= usable - 4) {
            check(left-- > 0);
            int at = rest.place(page);
            sum.update(rest.bytes.array(), at, rest.pageSize);
            page = rest.bytes.getInt(at) & 0xFFFF_FFFFL;
        }
    }

    /// A number of one to nine bytes.
    private static final class Varint {
        private static final int LONGEST = 9;
        private final long value;
        private final int behind;

        Varint(ByteBuffer bytes, int from, int end) throws StrangeException {
            long sum = 0;
            int at = from;
            boolean more = true;
            while (more) {
                check(at < end);
                byte b = bytes.get(at++);
                boolean whole = at - from == LONGEST;
                sum = whole ? sum << 8 | b & 0xFF : sum << 7 | b & 0x7F;
                more = b < 0 && !whole;
            }
            value = sum;
            behind = at;
        }
    }

    private static void check(boolean right) throws StrangeException {
        if (!right) {
            throw new StrangeException();
        }
    }
}
