package dev.runlens.write;

import dev.runlens.run.evaluation.Vote;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// `votes.jsonl`, a line a vote, each on the disk before the next. Nothing in it is changed: a vote that is taken back is a line
/// more.
public final class VoteFile implements Closeable {
    private static final String MARK = "runlens_vote";
    private static final byte[] BEGIN = ("{\"" + MARK + "\"").getBytes(StandardCharsets.US_ASCII);

    private final FileChannel channel;

    private VoteFile(FileChannel channel) {
        this.channel = channel;
    }

    /// Opens a file to go on with it, or makes it. Where its last line was cut off, the next begins a new one.
    ///
    /// @throws IOException with a sentence for the user when it cannot be written, or is there and holds something else
    ///     than votes: that is left as it is
    public static VoteFile of(Path file) throws IOException {
        boolean cutOff = Files.exists(file) && isCutOff(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (cutOff) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        return new VoteFile(channel);
    }

    private static boolean isCutOff(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a file that votes can be kept in: name another");
        }
        if (OutputRules.isProtected(file)) {
            throw new IOException(file + " is write-protected");
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            byte[] begin = new byte[(int) Math.min(BEGIN.length, channel.size())];
            ByteBuffer head = ByteBuffer.wrap(begin);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // As far as the mark goes.
            }
            if (!Arrays.equals(begin, Arrays.copyOf(BEGIN, begin.length))) {
                throw new IOException(file + " holds something else than votes, which is left as it is: name another");
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(Math.max(0, channel.size() - 1));
            return channel.read(last) == 1 && last.get(0) != '\n';
        }
    }

    /// Writes a vote.
    ///
    /// @param retracted whether it is taken back
    /// @throws IOException when the file does not take it
    public void add(Vote vote, boolean retracted) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonOut.document(line, json -> json.inline().object(() -> {
            json.whole(MARK, 1);
            json.text("voter", vote.voter());
            json.text("example", vote.example());
            json.text("left", vote.left());
            json.text("right", vote.right());
            json.text("choice", vote.choice().word());
            json.flag("blind", vote.blind());
            json.text("note", vote.note());
            json.flag("retracted", retracted);
        }));
        ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
