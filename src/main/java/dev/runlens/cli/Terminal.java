package dev.runlens.cli;

import dev.runlens.write.AdviceLines;
import dev.runlens.write.ScreenWidth;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Where a command reads and prints. Not for use by several threads.
final class Terminal {
    private static final int STANDARD_ERROR = 2;

    private final InputStream in;
    private final RememberingOutput remembering;
    private final PrintStream out;
    private final PrintStream err;
    private final BooleanSupplier interactive;
    private final Supplier<OptionalInt> width;

    /// A terminal of the usual width.
    ///
    /// @param in standard input
    /// @param out standard output
    /// @param err standard error
    /// @param interactive whether a person watches standard error
    Terminal(InputStream in, OutputStream out, OutputStream err, boolean interactive) {
        this(in, new RememberingOutput(out), new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> interactive,
                OptionalInt::empty);
    }

    private Terminal(InputStream in, RememberingOutput out, PrintStream err,
            BooleanSupplier interactive, Supplier<OptionalInt> width) {
        this.in = in;
        this.remembering = out;
        this.out = new PrintStream(out, false, charset("stdout.encoding"));
        this.err = err;
        this.interactive = interactive;
        this.width = width;
    }

    /// The process's own streams.
    static Terminal system() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new RememberingOutput(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset("stderr.encoding")),
                Terminal::isWatched,
                () -> TerminalWidth.ofMachine().columns());
    }

    /// Standard input.
    InputStream in() {
        return in;
    }

    /// Standard error. What is printed must be [Printable].
    PrintStream err() {
        return err;
    }

    /// Whether a person watches standard error, so that progress may be drawn there.
    boolean interactive() {
        return interactive.getAsBoolean();
    }

    /// How many characters a line of sentences may have.
    int width() {
        return width.get().orElse(AdviceLines.USUAL_WIDTH);
    }

    /// How wide sentences and tables may be: tables are fitted where somebody says how wide the terminal is, and whole
    /// where the text goes elsewhere.
    ScreenWidth screenWidth() {
        OptionalInt columns = width.get();
        return columns.isPresent() ? ScreenWidth.of(columns.getAsInt()) : ScreenWidth.USUAL;
    }

    /// Prints text on standard output; line feeds are kept, everything else that a terminal obeys is spelled out.
    void print(String text) {
        out.print(Printable.block(text));
        out.flush();
    }

    /// Standard output for text that is known to be harmless, such as help.
    PrintWriter printer() {
        return new PrintWriter(out, false, out.charset());
    }

    /// Standard output for bytes, to be flushed by whoever writes to it.
    OutputStream bytes() {
        return out;
    }

    /// Prints JSON on standard output, with what a terminal obeys as escapes.
    ///
    /// @throws IOException when standard output does not take it
    void json(JsonDocument document) throws IOException {
        OutputStream stream = out;
        document.writeTo(stream);
        stream.flush();
    }

    /// Writes one JSON document.
    interface JsonDocument {
        /// Writes it.
        ///
        /// @throws IOException when the stream does not take it
        void writeTo(OutputStream stream) throws IOException;
    }

    /// Prints one line on standard error.
    void say(String line) {
        err.println(Printable.line(line));
    }

    /// Asks the person who watches; where nobody does, nobody agrees.
    boolean agrees(String question) {
        if (!interactive()) {
            return false;
        }
        err.print(Printable.line(question) + " [y/N] ");
        err.flush();
        try {
            String answer = "";
            for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
                answer += (char) one;
            }
            return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException nobody) {
            return false;
        }
    }

    /// Asks the person at the terminal for a secret, which is not shown while it is typed; empty where nobody sits there.
    static Optional<String> secret(String question) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s: ", Printable.line(question)))
                .map(typed -> String.valueOf(typed).strip())
                .filter(typed -> !typed.isEmpty());
    }

    /// Writes what is left to write and says why standard output could not take what was printed, where it could not; a
    /// reader that went away is no reason.
    ///
    /// @param code of a command that is over
    /// @return that code, or [ExitCodes#NOT_WRITTEN]
    int exitCode(int code) {
        out.flush();
        String trouble = remembering.trouble();
        if (trouble == null) {
            return code;
        }
        say("standard output could not be written: " + trouble);
        return ExitCodes.NOT_WRITTEN;
    }

    /// The encoding the system names; UTF-8 instead of bare ASCII, which is what Java reports where no locale is set
    /// (containers, cron) and which has no ✓.
    private static Charset charset(String property) {
        String name = System.getProperty(property, "UTF-8");
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /// Linux tells where standard error goes; elsewhere only the console as a whole can be asked.
    private static boolean isWatched() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        return target(STANDARD_ERROR).map(Terminal::isTerminal)
                .orElseGet(() -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    /// Whether a file descriptor of the process is known to be no terminal.
    static boolean goesElsewhere(int descriptor) {
        return target(descriptor).filter(target -> !isTerminal(target)).isPresent();
    }

    private static boolean isTerminal(String target) {
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    }

    /// What Linux says a file descriptor is; empty elsewhere.
    private static Optional<String> target(int descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString());
        } catch (IOException | UnsupportedOperationException notLinux) {
            return Optional.empty();
        }
    }
}
