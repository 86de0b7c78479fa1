//! What the report says of the workbooks kept for the tests.
