package dev.runlens.cli;

import dev.runlens.analyze.live.RunNews;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.FailureWords;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a person who is elsewhere: a notification on the desktop, a program of theirs. Neither is a reason to stop
/// watching when it fails; that is said once.
final class Alarm {
    private final WatchedMachine machine;
    private final Terminal terminal;
    private final boolean desktop;
    private final @Nullable String program;
    private final Set<String> failed = new HashSet<>();

    /// @param desktop whether to notify on the desktop
    /// @param program what to start, with its arguments between blanks; null for nothing
    Alarm(WatchedMachine machine, Terminal terminal, boolean desktop, @Nullable String program) {
        this.machine = machine;
        this.terminal = terminal;
        this.desktop = desktop;
        this.program = program;
    }

    /// Why a program cannot be started when it will be needed; empty where nothing is known against it.
    static Optional<String> objection(@Nullable String program, WatchedMachine machine) {
        if (program == null) {
            return Optional.empty();
        }
        if (program.isBlank()) {
            return Optional.of("--exec names no program");
        }
        String name = words(program).getFirst();
        return machine.knows(name) ? Optional.empty()
                : Optional.of("--exec: there is no program " + VisibleText.of(name) + " that can be started");
    }

    /// Says at the beginning, while somebody is there to read it, what will not work later.
    Alarm checked() {
        List<String> notifier = notifier("", "");
        if (desktop && !notifier.isEmpty() && !machine.knows(notifier.getFirst())) {
            complain("--notify", "there is no " + notifier.getFirst() + " here, so nothing is notified on the desktop");
        }
        return this;
    }

    /// Tells news of a run that call for a person.
    void tell(String run, RunNews news) {
        if (!news.kind().calls()) {
            return;
        }
        String name = VisibleText.of(run);
        String message = name + ": " + VisibleText.of(news.text());
        Map<String, String> told = Map.of(
                "RUNLENS_MESSAGE", message, "RUNLENS_RUN", name, "RUNLENS_EVENT", news.kind().word());
        if (program != null) {
            start(words(program), told, "--exec");
        }
        if (desktop) {
            List<String> notifier = notifier(name, VisibleText.of(news.text()));
            if (notifier.isEmpty()) {
                complain("--notify", "there is no desktop notification that RunLens knows on " + machine.system());
            } else {
                start(notifier, told, "--notify");
            }
        }
    }

    private static List<String> words(String program) {
        return List.of(program.strip().split("\\s+"));
    }

    private void start(List<String> command, Map<String, String> told, String option) {
        try {
            machine.start(command, told);
        } catch (IOException trouble) {
            complain(option, FailureWords.of(trouble));
        }
    }

    private void complain(String option, String reason) {
        if (failed.add(option)) {
            terminal.say(option + ": " + reason);
        }
    }

    /// What notifies on this system. The texts are arguments or come through the environment, never a part of a script.
    private List<String> notifier(String run, String text) {
        String system = machine.system().toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return List.of(
                    "osascript",
                    "-e", "on run argv",
                    "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e", "end run",
                    "RunLens: " + run, text);
        }
        if (system.contains("windows")) {
            return List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", String.join("; ", List.of(
                    "Add-Type -AssemblyName System.Windows.Forms",
                    "$n = New-Object System.Windows.Forms.NotifyIcon",
                    "$n.Icon = [System.Drawing.SystemIcons]::Information",
                    "$n.Visible = $true",
                    "$n.ShowBalloonTip(10000, 'RunLens', $env:RUNLENS_MESSAGE, 'Info')",
                    "Start-Sleep -Seconds 10",
                    "$n.Dispose()")));
        }
        return system.contains("linux") || system.contains("bsd")
                ? List.of("notify-send", "--app-name=RunLens", "--", "RunLens: " + run, text)
                : List.of();
    }
}
