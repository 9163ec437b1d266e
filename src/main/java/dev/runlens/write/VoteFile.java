package dev.runlens.write;

import dev.runlens.run.evaluation.Vote;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// `votes.jsonl`, a line a vote, each on the disk before the next. Nothing in it is changed: a vote that is taken back is a line
/// more.
public final class VoteFile implements Closeable {
    private final FileChannel channel;

    private VoteFile(FileChannel channel) {
        this.channel = channel;
    }

    /// Opens a file to go on with it, or makes it. Where its last line was cut off, the next begins a new one.
    ///
    /// @throws IOException when it cannot be written
    public static VoteFile of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.position(size);
        if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        return new VoteFile(channel);
    }

    /// Writes a vote.
    ///
    /// @param retracted whether it is taken back
    /// @throws IOException when the file does not take it
    public void add(Vote vote, boolean retracted) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonOut.document(line, json -> json.inline().object(() -> {
            json.whole("runlens_vote", 1);
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
