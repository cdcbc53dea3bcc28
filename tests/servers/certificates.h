// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace lightfoot::test {

// A certificate chain and its private key, each a PEM file.
struct KeyPair
{
    std::string certificate; // path; the leaf first, then what the server shall send with it
    std::string key;         // path
};

// What a certificate says. Times are from now.
struct CertificateSpec
{
    std::string commonName = "localhost";
    std::vector<std::string> names = {"localhost", "probe.test"};
    std::vector<std::string> addresses = {"127.0.0.1", "::1"};
    std::chrono::seconds notBefore = -std::chrono::hours(1);
    std::chrono::seconds notAfter = std::chrono::hours(24 * 365);
    std::string issuer = "ca"; // "ca", "intermediate", "otherca", nameOf() one made before, or "" for one
                               // that signs itself
    bool authority = false;
    std::vector<std::string> ocsp; // URLs of responders
    std::vector<std::string> crl;  // URLs of lists, a distribution point each
    bool mustStaple = false;       // RFC 7633
    bool signsOcsp = false;        // a responder's own, by id-kp-OCSPSigning
    bool neverRevoked = false;     // RFC 9608
    bool mayNotSignCrls = false;   // with authority
};

// Keys and certificates (P-256) made at run time in a folder of their own, each when it is first asked for,
// and removed with this object. Used by one thread, owned by the test. Trouble in OpenSSL ends the program:
// no test could go on.
class Certificates
{
public:
    Certificates();
    ~Certificates();
    Certificates(const Certificates &) = delete;
    Certificates &operator=(const Certificates &) = delete;

    // Authorities, as PEM files to trust.
    std::string ca();
    std::string otherCa();

    KeyPair server();      // localhost, probe.test, 127.0.0.1, ::1; signed by ca()
    KeyPair client();      // CN=probe; signed by ca()
    KeyPair expired();     // since yesterday
    KeyPair notYetValid(); // from tomorrow
    KeyPair wrongHost();   // elsewhere.test only
    KeyPair untrusted();   // signed by otherCa()
    KeyPair selfSigned();
    KeyPair chain();           // good for a year, by an intermediate that expires in three days
    KeyPair incompleteChain(); // the same leaf, sent without its intermediate

    std::string garbage(); // path of a file that looks like PEM from afar

    // Any other: made anew at each call.
    KeyPair make(const CertificateSpec &spec);
    // Of one that make() made, to be the issuer of others.
    static std::string nameOf(const KeyPair &pair);
    // An authority's own key, for whoever signs in its name.
    static KeyPair withKey(const std::string &certificate);

private:
    struct Issued;

    Issued &issued(const std::string &name, const CertificateSpec &spec);
    KeyPair pair(const std::string &name, const CertificateSpec &spec);
    Issued &authority(const std::string &name);
    std::string path(const std::string &file) const;

    QTemporaryDir m_folder;
    std::map<std::string, Issued> m_issued; // by name
    int m_made = 0;
};

} // namespace lightfoot::test
