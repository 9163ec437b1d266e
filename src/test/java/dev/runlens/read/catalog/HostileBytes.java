package dev.runlens.read.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What can happen to the bytes of a file, by accident or by malice; always the same for the same bytes.
public final class HostileBytes {
    private static final int LARGE = 10_000_000;
    private static final int DEEP = 100_000;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?(?![\\w.])");
    private static final Pattern MEMBER = Pattern
            .compile("(?m)(\"[^\"\\n]{1,60}\" *: *[^,{}\\[\\]\\n]+,)|(^ *[\\w.]+: +[^\\n]+\\n)");

    private HostileBytes() {}

    /// Where to cut a file: everywhere in a small one, here and there and at the end of a large one.
    public static int[] cuts(byte[] good, int most) {
        if (good.length <= most) {
            return IntStream.range(0, good.length).toArray();
        }
        Random random = new Random(good.length);
        return IntStream.concat(random.ints(most - 32, 0, good.length), IntStream.range(good.length - 32, good.length))
                .sorted()
                .distinct()
                .toArray();
    }

    /// Some bytes changed: one, a few, or a stretch.
    public static byte[] flipped(byte[] good, int seed) {
        Random random = new Random(seed);
        byte[] bytes = good.clone();
        int changes = bytes.length == 0 ? 0 : 1 << random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(64));
            System.arraycopy(bytes, 0, bytes, from, to - from);
        }
        return bytes;
    }

    /// With the byte order mark that Windows puts before a text.
    static byte[] marked(byte[] good) {
        return joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, good);
    }

    /// With the ends of lines of Windows.
    static byte[] windows(byte[] good) {
        return text(good).replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Whether a file is a text.
    static boolean isText(byte[] good) {
        return !Arrays.equals(good, new byte[0])
                && text(good).indexOf('\0') < 0
                && Arrays.equals(text(good).getBytes(StandardCharsets.UTF_8), good);
    }

    /// Everything else, by what it is called.
    public static Map<String, byte[]> others(byte[] good) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("empty", new byte[0]);
        all.put("zeros", new byte[1 << 16]);
        all.put("good, then zeros", Arrays.copyOf(good, good.length + (1 << 16)));
        all.put("twice", joined(good, good));
        all.put("a large line", repeated("a", LARGE));
        all.put("good, then a large line", joined(good, repeated("1", LARGE)));
        for (String one : new String[] {"a", "[", "{\"a\":", "1", "- ", "\"", "a,", "{", "<table>", "\u001b[", "é",
                "\\"}) {
            all.put("one line of " + one, repeated(one, LARGE / 10));
            all.put("good, then one line of " + one, joined(good, repeated(one, LARGE / 10)));
        }
        all.put("many empty lines", repeated("\n", LARGE / 10));
        all.put("deep arrays", repeated("[", DEEP));
        all.put("deep arrays, closed", joined(repeated("[", DEEP), repeated("]", DEEP)));
        all.put("deep objects", repeated("{\"a\":", DEEP));
        all.put("deep sequences", repeated("- ", 2 * DEEP));
        all.put("deep flow", joined("a: ".getBytes(StandardCharsets.UTF_8), repeated("[", DEEP)));
        all.put("YAML bomb", bomb());
        if (isText(good)) {
            texts(text(good)).forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    private static Map<String, String> texts(String good) {
        Map<String, String> all = new LinkedHashMap<>();
        String digits = "1234567890".repeat(40);
        for (String number : new String[] {
                "1e999",
                "-1e999",
                "1e-999",
                "1e2147483648",
                digits,
                "-" + digits,
                "0." + digits,
                digits + "e-400",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "2147483648",
                "NaN",
                "-Infinity",
                "-1",
                "0.5",
                "1e18",
                "9007199254740993",
                "\"1\"",
                "null",
                "[1]",
                "0x10",
                "1_000",
                "--1",
                "1e",
                ".",
                "٣"
        }) {
            String shown = number.length() > 40 ? number.length() + " digits" : number;
            all.put("numbers are " + shown, NUMBER.matcher(good).replaceAll(Matcher.quoteReplacement(number)));
            all.put("some numbers are " + shown, some(good, number));
        }
        all.put(
                "lines twice",
                good.lines().map(line -> line + "\n" + line + "\n").reduce("", String::concat));
        all.put("members twice", MEMBER.matcher(good).replaceAll("$0 $0"));
        all.put("lines backwards", good.lines().reduce("", (a, b) -> b + "\n" + a));
        all.put(
                "a deep member",
                good.replaceFirst(
                        "\\{", Matcher.quoteReplacement("{\"deep\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + ",")));
        all.put(
                "a deep object",
                good.replaceFirst(
                        "\\{", Matcher.quoteReplacement("{" + "\"a\":{".repeat(DEEP) + "}".repeat(DEEP) + ",")));
        all.put("a long key", good.replaceFirst("\"", "\"" + "k".repeat(LARGE / 10)));
        return all;
    }

    private static String some(String good, String number) {
        Random random = new Random(number.hashCode());
        return NUMBER.matcher(good)
                .replaceAll(found -> Matcher.quoteReplacement(random.nextInt(8) == 0 ? number : found.group()));
    }

    private static byte[] bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d]%n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(String one, int length) {
        byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[length / bytes.length * bytes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes[i % bytes.length];
        }
        return all;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(first.length + second.length);
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
