package dev.runlens.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The icon as Windows and macOS want it: both are containers of PNG pictures.
final class IconFile {
    private final Path pictures;

    /// @param pictures the folder of `icon-16.png` and the others
    IconFile(Path pictures) {
        this.pictures = pictures;
    }

    /// The `.ico` of Windows: a header, 16 bytes for each picture, the pictures.
    byte[] ico() throws IOException {
        List<Integer> sizes = List.of(16, 32, 48, 128, 256);
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] png = png(size);
            byte edge = (byte) (size == 256 ? 0 : size);
            head.put(edge).put(edge).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(png.length).putInt(head.capacity() + body.size());
            body.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(head.array());
        body.writeTo(file);
        return file.toByteArray();
    }

    /// The `.icns` of macOS: its length, then each picture after the name of its size and its own length.
    byte[] icns() throws IOException {
        Map<String, Integer> sizes = new TreeMap<>(Map.of("icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> size : sizes.entrySet()) {
            byte[] png = png(size.getValue());
            body.write(size.getKey().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            body.write(ByteBuffer.allocate(4).putInt(png.length + 8).array());
            body.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("icns".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        file.write(ByteBuffer.allocate(4).putInt(body.size() + 8).array());
        body.writeTo(file);
        return file.toByteArray();
    }

    private byte[] png(int size) throws IOException {
        return Files.readAllBytes(pictures.resolve("icon-" + size + ".png"));
    }
}
