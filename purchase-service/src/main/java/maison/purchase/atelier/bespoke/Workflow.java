package maison.purchase.atelier.bespoke;

import java.util.HashSet;
import java.util.List;

/// How one type of product is made and on which terms, as it was when the order was quoted. A later
/// change of the shop's settings does not touch orders that exist.
///
/// @param productType such as `suit`
/// @param version of the settings that it was taken from
/// @param depositPercent the least share of the total to be paid when the quote is accepted
/// @param stages in order; the first is where an accepted order starts, the last is the delivery
public record Workflow(String productType, String version, int depositPercent, List<Stage> stages) {

    private static final int STAGES_MIN = 3;
    private static final int ALL = 100;

    /// One stage of production.
    ///
    /// @param skippable whether an order may pass it by
    /// @param needsMeasurements whether every piece must be pinned to measurements to get here;
    ///   from here on the pins stay as they are
    /// @param refundPercent how much of what was paid is given back when an order is cancelled that
    ///   got as far as this
    public record Stage(
            String code, boolean skippable, boolean needsMeasurements, int refundPercent) {}

    public Workflow {
        stages = List.copyOf(stages);
        require(!productType.isBlank() && !version.isBlank(), "needs a name and a version");
        require(isPercent(depositPercent), "depositPercent must be 0 to 100");
        require(stages.size() >= STAGES_MIN, "needs at least a start, a last stage and delivery");
        var codes = new HashSet<String>();
        int refundBefore = ALL;
        for (Stage stage : stages) {
            require(!stage.code().isBlank() && codes.add(stage.code()), "stages need own codes");
            require(isPercent(stage.refundPercent()), "refundPercent must be 0 to 100");
            require(stage.refundPercent() <= refundBefore, "refundPercent must not grow");
            refundBefore = stage.refundPercent();
        }
        require(
                !stages.getFirst().skippable()
                        && !stages.getLast().skippable()
                        && !stages.get(stages.size() - 2).skippable(),
                "the first and the last two stages cannot be skipped");
    }

    private void require(boolean fulfilled, String rule) {
        if (!fulfilled) {
            throw new IllegalArgumentException("Product type " + productType + ": " + rule);
        }
    }

    private static boolean isPercent(int number) {
        return number >= 0 && number <= ALL;
    }

    /// The place of a stage; -1 for none of this workflow.
    public int indexOf(String code) {
        for (int index = 0; index < stages.size(); index++) {
            if (stages.get(index).code().equals(code)) {
                return index;
            }
        }
        return -1;
    }

    /// Where the finished pieces wait for the client.
    public int readyIndex() {
        return stages.size() - 2;
    }

    /// The first stage that needs measurements; the number of stages if none does.
    int measuredFrom() {
        for (int index = 0; index < stages.size(); index++) {
            if (stages.get(index).needsMeasurements()) {
                return index;
            }
        }
        return stages.size();
    }
}
