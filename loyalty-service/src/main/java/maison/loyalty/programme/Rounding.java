package maison.loyalty.programme;

/// How a fraction of a point is treated.
public enum Rounding implements Worded {
    /// Dropped, once for the whole sale.
    FLOOR_PER_SALE("floor-per-sale", false, false),
    /// Dropped on each line.
    FLOOR_PER_LINE("floor-per-line", true, false),
    /// Half a point and more is a point, once for the whole sale.
    HALF_UP_PER_SALE("half-up-per-sale", false, true),
    /// Half a point and more is a point, on each line.
    HALF_UP_PER_LINE("half-up-per-line", true, true);

    private final String word;
    private final boolean perLine;
    private final boolean halfUp;

    Rounding(String word, boolean perLine, boolean halfUp) {
        this.word = word;
        this.perLine = perLine;
        this.halfUp = halfUp;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether each line is rounded; else the sale.
    public boolean perLine() {
        return perLine;
    }

    /// Whether half a point is a point; else nothing.
    public boolean halfUp() {
        return halfUp;
    }
}
