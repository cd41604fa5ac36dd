/**
 * A certificate for `other.example` and `localhost` that no one but a test trusts, good from 2020 to 2120, and its key.
 * Made with openssl for these tests alone.
 */
export const TEST_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBeDCCAR6gAwIBAgIBATAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1vdGhlci5l
eGFtcGxlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYD
VQQDDA1vdGhlci5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2B9s
QsfsHtCR9M2HPubntdkzJyYv7wwnU7LZE57wwTj1+rC9z2Wjn53rRA7Mgr7DhxHT
vnvcnVOIXrlfgoCNNKNXMFUwIwYDVR0RBBwwGoINb3RoZXIuZXhhbXBsZYIJbG9j
YWxob3N0MA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFM3YjqxDJFykjD3WZ/SS
ch1V0fITMAoGCCqGSM49BAMCA0gAMEUCIQDff/IC1K6bcmzFBC8MwbmwQ6HMtAJU
YoyWAT4TtR/K3wIgSwwjSo/K9EDdwbMaoZ2/EymEhhJgKnn+fFT/ouf/aPo=
-----END CERTIFICATE-----
`;

/** The key of {@link TEST_CERTIFICATE}: public, and of no use elsewhere. */
export const TEST_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvQIEgXCFrFXAqY5s
Lrs1Ogust/S47v/tWsI0Wv7dRy2hRANCAATYH2xCx+we0JH0zYc+5ue12TMnJi/v
DCdTstkTnvDBOPX6sL3PZaOfnetEDsyCvsOHEdO+e9ydU4heuV+CgI00
-----END PRIVATE KEY-----
`;
