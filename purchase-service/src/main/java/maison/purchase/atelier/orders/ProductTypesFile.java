package maison.purchase.atelier.orders;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import maison.purchase.atelier.bespoke.Workflow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form of `bespoke/product-types.json`.
///
/// @param version stands in every order that is quoted by it
public record ProductTypesFile(String version, List<ProductType> productTypes) {

    static final String FALLBACK = "en";

    /// One type of product.
    ///
    /// @param names by language; English is required
    public record ProductType(
            String productType, Map<String, String> names, int depositPercent, List<Step> stages) {

        /// How it is made, in the form that orders keep.
        Workflow workflow(String version) {
            return new Workflow(
                    productType,
                    version,
                    depositPercent,
                    stages.stream()
                            .map(step ->
                                    new Workflow.Stage(
                                            step.code(),
                                            step.skippable(),
                                            step.needsMeasurements(),
                                            step.refundPercent()))
                            .toList());
        }

        /// @throws IllegalArgumentException for a name that is missing in English
        void check() {
            Objects.requireNonNull(productType, "productType");
            Objects.requireNonNull(stages, productType + ": stages");
            if (names == null || !names.containsKey(FALLBACK)) {
                throw new IllegalArgumentException(productType + " has no English name");
            }
            for (Step step : stages) {
                if (step.names() == null || !step.names().containsKey(FALLBACK)) {
                    throw new IllegalArgumentException(
                            "Stage %s of %s has no English name"
                                    .formatted(step.code(), productType));
                }
            }
        }

        /// The stage's names and next step; empty for a stage that is not in the data any more.
        public Optional<Step> step(String code) {
            return stages.stream().filter(step -> step.code().equals(code)).findFirst();
        }
    }

    /// One stage, for the workshop and for people.
    ///
    /// @param next what the client can look forward to, by language; absent for the last
    @Schema(name = "ProductStage")
    public record Step(
            String code,
            int refundPercent,
            boolean skippable,
            boolean needsMeasurements,
            Map<String, String> names,
            @Nullable Map<String, String> next) {}
}
