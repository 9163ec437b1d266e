package dev.runlens.read.tensorboard;

import dev.runlens.run.DataPart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The run that an event file belongs to, by its folder and the tags in it, and what its tags are called there.
///
/// Keras writes `train/` and `validation/`, PyTorch's `add_scalars` one folder for each line of a diagram and
/// `add_hparams` one whose name is a time: all are parts of the run in the folder above. Any other folder is a run.
///
/// @param home the folder of the run
/// @param prefix what goes before each tag, ending in `/`; empty for most
/// @param line the name that `add_scalars` gave the only tag; null for any other file
record EventPlace(Path home, String prefix, @Nullable String line) {
    /// What goes before a metric of `add_hparams`: one value of the whole run, at step 0, which is no point of a curve.
    private static final String HPARAM = "hparam/";

    private static final Pattern HPARAMS = Pattern.compile("\\d{10}\\.\\d+");

    /// The place of a file.
    ///
    /// @param tags the scalars in it
    static EventPlace of(Path file, Collection<String> tags) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path above = folder == null ? null : folder.getParent();
        if (folder == null || above == null || folder.getFileName() == null) {
            return new EventPlace(folder == null ? file : folder, "", null);
        }
        String name = folder.getFileName().toString();
        String part = name.toLowerCase(Locale.ROOT);
        if (HPARAMS.matcher(name).matches()) {
            return new EventPlace(above, HPARAM, null);
        }
        if (DataPart.of(part).isPresent()) {
            return new EventPlace(above, part + "/", null);
        }
        List<String> only = new ArrayList<>(tags);
        String start = only.size() == 1 ? only.getFirst().replace('/', '_') + "_" : "";
        return !start.isEmpty() && name.length() > start.length() && name.startsWith(start)
                ? new EventPlace(above, "", name.substring(start.length()))
                : new EventPlace(folder, "", null);
    }

    /// Whether the file is only a part of what its run recorded.
    boolean isPart() {
        return line != null || !prefix.isEmpty();
    }

    /// What a tag is called in the run.
    String name(String tag) {
        if (line != null) {
            String plain = line.toLowerCase(Locale.ROOT);
            String last = tag.substring(tag.lastIndexOf('/') + 1);
            return DataPart.of(plain).isPresent() && last.toLowerCase(Locale.ROOT).contains("loss")
                    ? plain + "/" + last
                    : tag + "/" + line;
        }
        if (prefix.equals(HPARAM)) {
            return tag.startsWith(HPARAM) ? tag : HPARAM + tag;
        }
        int slash = tag.indexOf('/');
        boolean saysPart = slash > 0 && DataPart.of(tag.substring(0, slash).toLowerCase(Locale.ROOT)).isPresent();
        return saysPart ? tag : prefix + tag;
    }
}
