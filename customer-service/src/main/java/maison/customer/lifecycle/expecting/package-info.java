/// The house says how long customers usually stay in a stage.
package maison.customer.lifecycle.expecting;
