package maison.analytics.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Over how long and at which discount lifetime value is counted.
@ConfigMapping(prefix = "maison.analytics.lifetime-value")
interface Horizon {

    @WithDefault("12")
    int months();

    /// Discount for each month; 0.01 is one percent.
    @WithDefault("0.01")
    double monthlyRate();
}
