package dev.runlens.plot.pdf;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// The `d` of an SVG path, told to a page: lines, and arcs of half a turn, which is what the plot's paths are made of.
///
/// Source: SVG 2, 9.3, path data. The letters M, L, H, V, A and Z are known, and their small forms.
final class Outline {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?[0-9]*\\.?[0-9]+(?:[eE]-?[0-9]+)?");
    /// How far the handles of a quarter circle reach, in radii.
    private static final double KAPPA = 0.5522847498;

    private final Matcher tokens;
    private final PDPageContentStream out;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private Outline(String data, PDPageContentStream out) {
        this.tokens = TOKEN.matcher(data);
        this.out = out;
    }

    /// Adds a path to what the page will paint next.
    ///
    /// @throws IllegalArgumentException when the path has a letter that is not known
    static void add(String data, PDPageContentStream out) throws IOException {
        new Outline(data, out).add();
    }

    private void add() throws IOException {
        String command = "";
        boolean more = tokens.find();
        while (more) {
            if (Character.isLetter(tokens.group().charAt(0))) {
                command = tokens.group();
                more = tokens.find();
            }
            step(command, more);
            // A step leaves its last number in hand; what closes a path has none.
            more = isClosing(command) ? more : tokens.find();
            if (command.equals("M")) {
                command = "L";
            } else if (command.equals("m")) {
                command = "l";
            }
        }
    }

    private static boolean isClosing(String command) {
        return command.equals("Z") || command.equals("z");
    }

    private void step(String command, boolean number) throws IOException {
        boolean relative = command.equals(command.toLowerCase(Locale.ROOT));
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (command) {
            case "Z", "z" -> {
                out.closePath();
                x = startX;
                y = startY;
            }
            case "M", "m" -> {
                x = fromX + value(number);
                y = fromY + next();
                startX = x;
                startY = y;
                out.moveTo((float) x, (float) y);
            }
            case "L", "l" -> line(fromX + value(number), fromY + next());
            case "H", "h" -> line(fromX + value(number), y);
            case "V", "v" -> line(x, fromY + value(number));
            case "A", "a" -> arc(value(number), fromX, fromY);
            default -> throw new IllegalArgumentException("not known in a path: " + command);
        }
    }

    private double value(boolean number) {
        if (!number) {
            throw new IllegalArgumentException("a path ends before its numbers do");
        }
        return Double.parseDouble(tokens.group());
    }

    private double next() {
        return value(tokens.find());
    }

    private void line(double toX, double toY) throws IOException {
        out.lineTo((float) toX, (float) toY);
        x = toX;
        y = toY;
    }

    /// Half a circle from where the pen is to a point straight across, clockwise as seen.
    private void arc(double radius, double fromX, double fromY) throws IOException {
        for (int i = 0; i < 4; i++) {
            next();
        }
        double toX = fromX + next();
        double toY = fromY + next();
        double side = Math.signum(toX - x) * radius;
        double reach = side * KAPPA;
        double middle = (x + toX) / 2;
        curve(x, y - reach, middle - reach, y - side, middle, y - side);
        curve(middle + reach, toY - side, toX, toY - reach, toX, toY);
        x = toX;
        y = toY;
    }

    private void curve(double... points) throws IOException {
        out.curveTo(
                (float) points[0],
                (float) points[1],
                (float) points[2],
                (float) points[3],
                (float) points[4],
                (float) points[5]);
    }
}
