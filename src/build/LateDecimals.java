import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Has the limits of `int` and `long` as decimals made when a number of JSON is beyond them, rather than when the first JSON is
/// read: `BigDecimal` computes powers of five with thousands of digits when it is first used. Jackson keeps these limits as
/// constants of the class of which all its parsers are kinds. See docs/decisions/0017-decimals-when-they-are-needed.md.
final class LateDecimals {
    private static final String PARSERS = "tools/jackson/core/base/";
    private static final String CONSTANTS = PARSERS + "ParserMinimalBase";
    private static final int LIMITS = 4;
    private static final ClassDesc DECIMAL = ClassDesc.of("java.math.BigDecimal");
    private static final ClassDesc WHOLE = ClassDesc.of("java.math.BigInteger");

    private final ClassFile files;
    private final Path classes;

    LateDecimals(ClassFile files, Path classes) {
        this.files = files;
        this.classes = classes;
    }

    /// Does nothing where Jackson's classes were not put beside ours.
    void run() throws IOException {
        for (String name : List.of(CONSTANTS, PARSERS + "ParserBase")) {
            Path file = classes.resolve(name + ".class");
            if (Files.exists(file)) {
                rewrite(file);
            }
        }
    }

    private void rewrite(Path file) throws IOException {
        ClassModel model = files.parse(file);
        List<FieldModel> limits = model.fields().stream().filter(LateDecimals::isLimit).toList();
        // Run again it finds none.
        if (file.endsWith(CONSTANTS + ".class") && !limits.isEmpty() && limits.size() != LIMITS) {
            throw new IllegalStateException(CONSTANTS + " has other limits than it had: " + limits);
        }
        Files.write(file, files.transformClass(model, ClassTransform.dropping(limits::contains)
                .andThen(ClassTransform.transformingMethodBodies(LateDecimals::isOfConstants, leavingOut()))
                .andThen(ClassTransform.transformingMethodBodies(LateDecimals::made))));
    }

    private static boolean isLimit(Object element) {
        return element instanceof FieldModel field && isLimit(field.fieldName(), field.fieldTypeSymbol());
    }

    private static boolean isLimit(Utf8Entry name, ClassDesc type) {
        return name.stringValue().startsWith("BD_M") && type.equals(DECIMAL);
    }

    private static boolean isOfConstants(MethodModel method) {
        return method.methodName().equalsString(CLASS_INIT_NAME);
    }

    /// Leaves out what makes the constants, from the new object to where it is put.
    private static CodeTransform leavingOut() {
        return CodeTransform.ofStateful(() -> new CodeTransform() {
            private boolean making;

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                making |= element instanceof NewObjectInstruction made && made.className().asSymbol().equals(DECIMAL);
                if (!making) {
                    code.with(element);
                }
                making &= !(element instanceof FieldInstruction field && field.opcode() == Opcode.PUTSTATIC);
            }
        });
    }

    /// Makes a limit where its constant was asked.
    private static void made(CodeBuilder code, CodeElement element) {
        if (element instanceof FieldInstruction limit
                && limit.opcode() == Opcode.GETSTATIC && isLimit(limit.name(), limit.typeSymbol())) {
            code.new_(DECIMAL).dup()
                    .getstatic(limit.owner().asSymbol(), limit.name().stringValue().replace("BD_", "BI_"), WHOLE)
                    .invokespecial(DECIMAL, INIT_NAME, MethodTypeDesc.of(CD_void, WHOLE));
        } else {
            code.with(element);
        }
    }
}
