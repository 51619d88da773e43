/// What a client sees of their order with nothing but a link: no sign-in, no personal data.
///
/// Whatever has a status gives a [maison.purchase.tracking.status.StatusSource].
package maison.purchase.tracking.status;
