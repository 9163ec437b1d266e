package dev.runlens.ui.open;

import dev.runlens.text.Bundle;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The file dialogs of the operating system. Each starts in the folder where the last one ended.
public final class SystemFileDialogs implements FileDialogs {
    private final Window owner;
    private final Bundle texts;
    private @Nullable Path lastFolder;

    /// @param owner stays in the background while a dialog is open
    public SystemFileDialogs(Window owner, Bundle texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public List<Path> chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("open.files.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("open.filter.all"), "*"),
                        new FileChooser.ExtensionFilter(texts.get("open.filter.logs"), "*.log", "*.txt", "*.out"),
                        new FileChooser.ExtensionFilter(texts.get("open.filter.configs"), "*.json", "*.yaml", "*.yml"));
        chooser.setInitialDirectory(startFolder());
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        List<Path> paths = chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        paths.stream().findFirst().ifPresent(path -> lastFolder = path.getParent());
        return paths;
    }

    @Override
    public Optional<Path> chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("open.folder.title"));
        chooser.setInitialDirectory(startFolder());
        Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        chosen.ifPresent(path -> lastFolder = path);
        return chosen;
    }

    @Override
    public Optional<Path> chooseTarget(String suggestion) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("export.target.title"));
        chooser.setInitialFileName(suggestion);
        String pattern = "*" + suggestion.substring(suggestion.lastIndexOf('.'));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(pattern, pattern));
        chooser.setInitialDirectory(startFolder());
        Optional<Path> chosen = Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        chosen.ifPresent(path -> lastFolder = path.getParent());
        return chosen;
    }

    private @Nullable File startFolder() {
        return lastFolder != null && Files.isDirectory(lastFolder) ? lastFolder.toFile() : null;
    }
}
