package org.rcm.intake.store;

@OnH2
class TransactionsOnH2Test extends TransactionsContract {}
