package dev.runlens.read.table;

import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is strange in the rows of a CSV, told once for each kind with the first line, and how many more there are.
final class CsvComplaints {
    private final Path file;
    private final RowTrainings trainings;
    private final Count shorter = new Count();
    private final Count longer = new Count();
    private final Count damaged = new Count();

    /// Lines of one kind.
    private static final class Count {
        private int rows;
        private int first;

        void add(int line) {
            first = rows++ == 0 ? line : first;
        }
    }

    /// @param file for findings
    /// @param trainings told of them
    CsvComplaints(Path file, RowTrainings trainings) {
        this.file = file;
        this.trainings = trainings;
    }

    /// Makes the columns; one that has the name of one before it gets another.
    void columns(List<String> names) {
        String part = PartFiles.of(file).orElse("");
        Set<String> taken = new HashSet<>();
        names.forEach(name -> trainings.addColumn(free(LongTable.nameOf(part, name), taken)));
    }

    private String free(String name, Set<String> taken) {
        if (name.isEmpty() || taken.add(name)) {
            return name;
        }
        int number = 2;
        while (!taken.add(name + "#" + number)) {
            number++;
        }
        String other = name + "#" + number;
        trainings.find(Finding.in(
                file,
                1,
                FindingCode.CONFLICT,
                "two columns are called `" + name + "`: the first was taken, the other is called `" + other
                        + "` here"));
        return other;
    }

    /// Looks at a row.
    ///
    /// @param last whether it is the last of a file that does not end with the end of a line
    void look(CsvRow row, int columns, boolean last) {
        if (row.isDamaged()) {
            damaged.add(row.line());
        } else if (row.isLonger()) {
            longer.add(row.line());
        } else if (row.size() < columns && row.hasAnyNumber() && !last) {
            shorter.add(row.line());
        }
    }

    /// Tells what was counted so far.
    ///
    /// @param of told
    void tell(RowTrainings of) {
        tell(of, shorter,
                "has fewer fields than there are columns: what is missing is taken for unknown, and what is there may"
                        + " stand in the wrong column");
        tell(of, longer,
                "has more fields than there are columns: a value may stand in the wrong column (a comma in a number?)");
        tell(of, damaged,
                "holds NUL bytes, as a crash or a full disk leaves them, and was left out: rows are missing here");
    }

    private void tell(RowTrainings of, Count kind, String what) {
        if (kind.rows > 0) {
            String more = kind.rows == 1 ? "" : "; " + (kind.rows - 1) + " more rows like this";
            FindingCode code = kind == damaged ? FindingCode.TRUNCATED : FindingCode.CONFLICT;
            of.find(Finding.in(file, kind.first, code, "the row " + what + more));
        }
    }
}
