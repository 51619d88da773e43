package maison.customer.tailoring.templates;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.MeasuringPoint.Picture;

/// Draws where the tape lies: a figure with a numbered line for each point, as SVG. Each line has
/// the point's code as its id, so that a page can link it to the field.
final class FigurePicture {

    // Half of the outline from the neck to the foot; the other half is its mirror at x = 100.
    private static final String FIGURE =
            """
            <g transform="translate(%d 0)">
            <ellipse class="body" cx="100" cy="40" rx="21" ry="24"/>
            <path class="body" d="M91 62L91 72Q90 76 62 88Q50 92 46 130L38 250L42 270L54 270L58 248L66 140Q70 165 73 188Q68 205 65 234L68 300L71 350L70 385L76 436L72 455L97 455L96 385L98 330L100 260L102 330L104 385L103 455L128 455L124 436L130 385L129 350L132 300L135 234Q132 205 127 188Q130 165 134 140L142 248L146 270L158 270L162 250L154 130Q150 92 138 88Q110 76 109 72L109 62Z"/>
            <text x="100" y="474" text-anchor="middle">%s</text>
            </g>
            """;

    private FigurePicture() {}

    /// @param points those without a picture are left out
    static String of(String title, List<MeasuringPoint> points, String language) {
        boolean arabic = language.equals("ar");
        var svg =
                new StringBuilder(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-30 0 460 480" role="img" xml:lang="%s">
                        <title>%s</title>
                        <style>.body{fill:#f3e9df;stroke:#8a7462;stroke-width:1.2}.tape{stroke:#b3261e;stroke-width:2;fill:none}text{font:9px sans-serif;fill:#222}</style>
                        """
                                .formatted(language, escaped(title)));
        svg.append(FIGURE.formatted(0, arabic ? "أمام" : "Front"));
        svg.append(FIGURE.formatted(200, arabic ? "خلف" : "Back"));
        for (int index = 0; index < points.size(); index++) {
            Picture picture = points.get(index).picture();
            if (picture != null) {
                svg.append(tape(points.get(index), picture, index + 1, language));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static String tape(MeasuringPoint point, Picture picture, int number, String language) {
        int shift = picture.view().equals("back") ? 200 : 0;
        int x1 = picture.from().getFirst() + shift;
        int y1 = picture.from().getLast();
        int x2 = picture.to().getFirst() + shift;
        int y2 = picture.to().getLast();
        String line =
                picture.girth()
                        ? "<ellipse class=\"tape\" cx=\"%s\" cy=\"%d\" rx=\"%s\" ry=\"4\"/>"
                                .formatted(half(x1 + x2), y1, half(x2 - x1))
                        : "<path class=\"tape\" d=\"M%d %dL%d %d\"/>".formatted(x1, y1, x2, y2);
        return "<g id=\"%s\"><title>%s</title>%s<text x=\"%d\" y=\"%d\">%d</text></g>%n"
                .formatted(
                        point.code(),
                        escaped(point.name(language) + ": " + point.how(language)),
                        line,
                        x2 + 3,
                        y2 + 3,
                        number);
    }

    private static String half(int doubled) {
        return String.format(Locale.ROOT, "%.1f", doubled / 2.0);
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(each ->
                        switch (each) {
                            case '<' -> "&lt;";
                            case '>' -> "&gt;";
                            case '&' -> "&amp;";
                            case '"' -> "&quot;";
                            default -> Character.toString(each);
                        })
                .collect(Collectors.joining());
    }
}
