package dev.runlens.read.find;

import dev.runlens.read.FormatWall;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What one file gives, and what became of it.
///
/// @param sources what it gives
/// @param problems what was wrong with it
/// @param seen what became of it
record Found(List<SourceContent> sources, List<Finding> problems, SeenFile seen) {
    /// A file that gives nothing.
    static Found trouble(Finding problem) {
        Path file = problem.origin() == null ? Path.of("") : problem.origin().file();
        return new Found(List.of(), List.of(problem), passedOver(file, problem.message()));
    }

    /// A file that was read.
    ///
    /// @param notes what is to be said of how it was read
    static Found read(Path file, String format, SourceContent content, List<Finding> notes) {
        List<Finding> said = new ArrayList<>(notes);
        if (content instanceof SourceContent.Several several) {
            said.addAll(several.findings());
        }
        return new Found(content.each(), said, new SeenFile(file, SeenFile.Use.READ, format));
    }

    /// A file that no format recognises.
    static Found unrecognised(Path file, String why) {
        return new Found(List.of(), List.of(), passedOver(file, why));
    }

    /// Whether memory did not suffice for it while others were read at the same time.
    boolean lackedMemory() {
        return problems.stream().anyMatch(problem -> problem.message().equals(FormatWall.NO_MEMORY));
    }

    /// Whether what was read breaks off, so that the file may be half written.
    boolean breaksOff() {
        return sources.stream()
                .flatMap(source -> source.findings().stream())
                .anyMatch(finding -> finding.code() == FindingCode.TRUNCATED);
    }

    /// Whether what stood in its first line is lost.
    boolean lostItsBeginning() {
        return problems.stream()
                .anyMatch(problem -> problem.code() == FindingCode.TRUNCATED
                        && problem.origin() != null && problem.origin().line() == 1);
    }

    private static SeenFile passedOver(Path file, String why) {
        return new SeenFile(file, SeenFile.Use.PASSED_OVER, why);
    }
}
