package maison.customer.documents.filing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws a page for as long as its time lasts, and leaves out the rest. A few lines can ask for
/// more than anybody can wait for: forms that draw forms twice, thirty deep.
final class HastyRenderer extends PDFRenderer {

    private final Duration time;

    HastyRenderer(PDDocument document, Duration time) {
        super(document);
        this.time = time;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters, System.nanoTime() + time.toNanos());
    }

    private static final class Drawer extends PageDrawer {

        private final long deadline;

        Drawer(PageDrawerParameters parameters, long deadline) throws IOException {
            super(parameters);
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            if (System.nanoTime() - deadline < 0) {
                super.processOperator(operator, operands);
            }
        }
    }
}
