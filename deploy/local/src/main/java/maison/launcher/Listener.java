package maison.launcher;

import java.util.Optional;

/// Every port the house listens on, by its place after `MAISON_PORT_BASE`.
public enum Listener {
    GATEWAY(80),
    GATEWAY_MANAGEMENT(180),
    CUSTOMER(101),
    PURCHASE(102),
    LOYALTY(103),
    APPOINTMENT(104),
    NOTIFICATION(105),
    ANALYTICS(106),
    CUSTOMER_MANAGEMENT(201),
    PURCHASE_MANAGEMENT(202),
    LOYALTY_MANAGEMENT(203),
    APPOINTMENT_MANAGEMENT(204),
    NOTIFICATION_MANAGEMENT(205),
    ANALYTICS_MANAGEMENT(206),
    SMTP(125),
    INBOX(126),
    POSTGRES(132),
    KEYCLOAK(190),
    KEYCLOAK_MANAGEMENT(191),
    KAFKA(192),
    KAFKA_CONTROLLER(193);

    private static final String MANAGEMENT = "_MANAGEMENT";

    private final int offset;

    Listener(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    /// As settings name it: `gateway-management`.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The component that opens this port.
    public String component() {
        return switch (this) {
            case SMTP -> "inbox";
            case KAFKA_CONTROLLER -> "kafka";
            default -> key().replace("-management", "");
        };
    }

    /// The listener of a component's own API, by the component's name.
    ///
    /// @throws IllegalArgumentException if no component has that name
    public static Listener of(String component) {
        return valueOf(Settings.variable(component));
    }

    /// The listener of a component's health and metrics, if it has one apart.
    public static Optional<Listener> managementOf(String component) {
        var name = Settings.variable(component) + MANAGEMENT;
        return java.util.Arrays.stream(values()).filter(l -> l.name().equals(name)).findFirst();
    }
}
