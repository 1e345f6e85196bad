-- Nothing to undo: 000007 drops the constraint.
SELECT 1;
