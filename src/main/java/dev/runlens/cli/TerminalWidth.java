package dev.runlens.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// How wide the terminal is that standard output goes to: what the terminal says itself, else what `COLUMNS` says.
///
/// The script that starts the program asks the terminal and says it in a property: asking from Java loads so much that
/// the start is felt to be slower, so it is only done where there is a terminal and nobody asked it before.
///
/// @param asked what the terminal says; empty where standard output goes elsewhere, or it cannot be asked
/// @param environment the environment variables
record TerminalWidth(Supplier<OptionalInt> asked, Map<String, String> environment) {
    /// `TIOCGWINSZ`, which asks for `struct winsize { unsigned short ws_row, ws_col, ws_xpixel, ws_ypixel; }`: of Linux
    /// in `asm-generic/ioctls.h`, of macOS in `sys/ttycom.h`.
    private static final long ASK_LINUX = 0x5413;

    private static final long ASK_MAC = 0x40087468;
    private static final int WINSIZE_BYTES = 8;
    private static final int COLUMNS_AT = 2;
    private static final int STANDARD_OUTPUT = 1;

    /// The system property in which the start script says how wide the terminal is.
    private static final String TOLD = "runlens.columns";

    /// That of this process.
    static TerminalWidth ofMachine() {
        return new TerminalWidth(TerminalWidth::ofStandardOutput, System.getenv());
    }

    /// In characters, above zero; empty where nobody says.
    OptionalInt columns() {
        OptionalInt own = asked.get();
        return own.isPresent() && own.getAsInt() > 0 ? own : told(environment.getOrDefault("COLUMNS", ""));
    }

    private static OptionalInt ofStandardOutput() {
        OptionalInt told = told(System.getProperty(TOLD, ""));
        return told.isPresent() || Terminal.goesElsewhere(STANDARD_OUTPUT) ? told : askSystem();
    }

    /// A number of columns as somebody else says it; empty where that is none.
    static OptionalInt told(String columns) {
        return !columns.isEmpty() && columns.matches("[1-9][0-9]{0,4}")
                ? OptionalInt.of(Integer.parseInt(columns))
                : OptionalInt.empty();
    }

    /// Asks the system; Windows is not asked, its terminals may set `COLUMNS`.
    @SuppressWarnings("restricted")
    private static OptionalInt askSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean mac = system.contains("mac");
        if (!mac && !system.contains("linux")) {
            return OptionalInt.empty();
        }
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor ioctl = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(WINSIZE_BYTES, Short.BYTES);
            int failed = (int) linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("ioctl"), ioctl, Linker.Option.firstVariadicArg(2))
                    .invokeExact(STANDARD_OUTPUT, mac ? ASK_MAC : ASK_LINUX, size);
            return failed != 0 ? OptionalInt.empty()
                    : OptionalInt.of(Short.toUnsignedInt(size.get(ValueLayout.JAVA_SHORT, COLUMNS_AT)));
        } catch (Throwable unasked) {
            return OptionalInt.empty();
        }
    }
}
