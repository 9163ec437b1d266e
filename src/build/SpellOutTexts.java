import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;

/// Spells out the texts that every comparison says: their bundle becomes a class that puts them into a map, since a file of
/// properties is read letter by letter, at every start anew. See docs/decisions/0013-records-spelled-out.md.
final class SpellOutTexts {
    private static final String BUNDLE = "dev.runlens.analyze.wording.statements";
    private static final ClassDesc TEXTS = ClassDesc.of(BUNDLE + "$$Texts");
    private static final String ASKED = "dev/runlens/text/SpelledOutTexts.class";
    private static final ClassDesc CD_HASH_MAP = ClassDesc.of("java.util.HashMap");

    private final ClassFile files;
    private final Path classes;

    SpellOutTexts(ClassFile files, Path classes) {
        this.files = files;
        this.classes = classes;
    }

    /// Does nothing where nobody asks for texts.
    void run() throws IOException {
        if (!Files.exists(classes.resolve(ASKED))) {
            return;
        }
        writeTexts();
        Path asked = classes.resolve(ASKED);
        Files.write(asked, files.transformClass(
                files.parse(asked), ClassTransform.dropping(element -> isAsked(element)).andThen(
                        ClassTransform.endHandler(builder -> builder.withMethodBody(
                                "of", MethodTypeDesc.of(CD_Map, CD_String), ClassFile.ACC_STATIC,
                                code -> code.loadConstant(BUNDLE).aload(0)
                                        .invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object))
                                        .ifThen(known -> known
                                                .invokestatic(TEXTS, "all", MethodTypeDesc.of(CD_Map)).areturn())
                                        .aconst_null().areturn())))));
    }

    private static boolean isAsked(Object element) {
        return element instanceof MethodModel method && method.methodName().equalsString("of");
    }

    private void writeTexts() throws IOException {
        PropertyResourceBundle bundle;
        try (InputStream texts = Files.newInputStream(classes.resolve(BUNDLE.replace('.', '/') + ".properties"))) {
            bundle = new PropertyResourceBundle(texts);
        }
        Path file = classes.resolve(BUNDLE.replace('.', '/') + "$$Texts.class");
        Files.write(file, files.build(TEXTS, builder -> builder
                .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                .withMethodBody("all", MethodTypeDesc.of(CD_Map), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> {
                    code.new_(CD_HASH_MAP).dup().invokespecial(CD_HASH_MAP, INIT_NAME, MTD_void);
                    for (String key : new TreeSet<>(bundle.keySet())) {
                        code.dup().loadConstant(key).loadConstant(bundle.getString(key));
                        code.invokevirtual(CD_HASH_MAP, "put", MethodTypeDesc.of(CD_Object, CD_Object, CD_Object)).pop();
                    }
                    code.areturn();
                })));
    }
}
