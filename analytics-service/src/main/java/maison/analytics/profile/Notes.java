package maison.analytics.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maison.analytics.assessment.Assessment;
import maison.analytics.model.FitStatus;
import maison.analytics.modelling.ModelVersion;
import org.jspecify.annotations.Nullable;

/// Says why a number is missing from a prediction, so that nobody has to guess.
final class Notes {

    private Notes() {}

    static List<String> on(Assessment one, Optional<ModelVersion> model) {
        if (model.isEmpty()) {
            return List.of("No model was fitted yet, so nothing is predicted.");
        }
        var notes = new ArrayList<String>();
        var fits = model.get().fits();
        var buying = fits.buying();
        addUnlessFitted(notes, "The buying model", buying.status(), buying.reason());
        var spending = fits.spending().get(one.currency());
        if (spending == null) {
            notes.add("No spending model was fitted in " + one.currency() + " yet.");
        } else {
            String name = "The spending model in " + one.currency();
            addUnlessFitted(notes, name, spending.status(), spending.reason());
        }
        if (notes.isEmpty() && one.prediction().expectedAmount() == null) {
            notes.add("Refunds or free goods leave no amount to expect the next one by.");
        }
        return notes;
    }

    private static void addUnlessFitted(
            List<String> notes, String what, FitStatus status, @Nullable String reason) {
        switch (status) {
            case FITTED -> {
                // Nothing to excuse.
            }
            case BOUNDARY -> notes.add(what + " is at a boundary: " + reason + ".");
            case INSUFFICIENT -> notes.add(what + " has too little to go by: " + reason + ".");
        }
    }
}
