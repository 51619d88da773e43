package maison.purchase.clients.personal;

import java.util.UUID;

/// The part of customer-service's `maison.customer.erased.v1` that this service uses.
record CustomerErased(UUID customerId) {

    static final String TYPE = "maison.customer.erased.v1";
}
