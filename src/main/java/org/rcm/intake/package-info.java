/**
 * The registration intake hub. Here stands the main class alone; every room is a package below, and {@code cli} is the
 * door that people and scripts use.
 */
package org.rcm.intake;
