//! The integration tests: one binary, one module per capability.

mod support;

mod capabilities {
    mod acts;
    mod attendance;
    mod bilan;
    mod cases;
    mod documents;
    mod extremes;
    mod faults;
    mod hostile;
    mod house;
    mod laws;
    mod publishing;
    mod reading;
    mod regressions;
    mod rules;
    mod sample;
    mod templates;
}
