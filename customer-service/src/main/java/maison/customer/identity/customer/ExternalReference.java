package maison.customer.identity.customer;

/// What another system calls this customer.
///
/// @param system the other system, such as `online-retail`
/// @param value its own number for the customer
public record ExternalReference(String system, String value) {

    public ExternalReference {
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("an external reference needs a system and a value");
        }
    }

    @Override
    public String toString() {
        return system + ":" + value;
    }
}
