// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/certificates.h"

#include <QFile>

#include <arpa/inet.h>
#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace lightfoot::test {

namespace {

template <auto function>
struct Freer
{
    template <class T>
    void operator()(T *pointer) const
    {
        function(pointer);
    }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, Freer<X509_free>>;
using BioPointer = std::unique_ptr<BIO, Freer<BIO_free>>;
using ExtensionPointer = std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>>;

void require(bool good, const char *what)
{
    if (!good)
        qFatal("certificates: %s: %s", what, ERR_error_string(ERR_get_error(), nullptr));
}

std::string toText(BIO *bio)
{
    char *data = nullptr;
    const auto length = BIO_get_mem_data(bio, &data);
    return std::string(data, static_cast<std::size_t>(length));
}

std::string toPem(X509 *certificate)
{
    const BioPointer bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(bio.get(), certificate) == 1, "writing a certificate");
    return toText(bio.get());
}

std::string toPem(EVP_PKEY *key)
{
    const BioPointer bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
            "writing a key");
    return toText(bio.get());
}

void writeFile(const std::string &path, const std::string &text)
{
    QFile file(QString::fromStdString(path));
    const bool written =
        file.open(QIODevice::WriteOnly) &&
        file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    require(written, "writing a file");
}

void addExtension(X509 *certificate, X509 *issuer, int id, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPointer extension(X509V3_EXT_conf_nid(nullptr, &context, id, value.c_str()));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value.c_str());
}

std::string alternativeNames(const CertificateSpec &spec)
{
    std::string text;
    for (const std::string &name : spec.names)
        text += (text.empty() ? "DNS:" : ",DNS:") + name;
    for (const std::string &address : spec.addresses)
        text += (text.empty() ? "IP:" : ",IP:") + address;
    return text;
}

// What says how its revocation can be learned.
void addRevocation(X509 *certificate, X509 *issuer, const CertificateSpec &spec)
{
    std::string responders;
    for (const std::string &url : spec.ocsp)
        responders += (responders.empty() ? "OCSP;URI:" : ",OCSP;URI:") + url;
    if (!responders.empty())
        addExtension(certificate, issuer, NID_info_access, responders);
    std::string lists;
    for (const std::string &url : spec.crl)
        lists += (lists.empty() ? "URI:" : ",URI:") + url;
    if (!lists.empty())
        addExtension(certificate, issuer, NID_crl_distribution_points, lists);
    if (spec.mustStaple)
        addExtension(certificate, issuer, NID_tlsfeature, "status_request");
    if (spec.neverRevoked) {
        const ExtensionPointer extension(X509V3_EXT_conf(nullptr, nullptr, const_cast<char *>("2.5.29.56"),
                                                         const_cast<char *>("DER:0500")));
        require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "noRevAvail");
    }
}

void describe(X509 *certificate, EVP_PKEY *key, const CertificateSpec &spec)
{
    unsigned char serial[8];
    require(RAND_bytes(serial, sizeof serial) == 1, "random bytes");
    serial[0] = static_cast<unsigned char>((serial[0] & 0x7F) |
                                           0x40); // positive, and no zero in front: DER is minimal
    ASN1_INTEGER *number = X509_get_serialNumber(certificate);
    require(ASN1_STRING_set(number, serial, sizeof serial) == 1, "serial number");
    require(X509_set_version(certificate, X509_VERSION_3) == 1 && X509_set_pubkey(certificate, key) == 1,
            "certificate");
    require(X509_gmtime_adj(X509_getm_notBefore(certificate), spec.notBefore.count()) != nullptr,
            "not before");
    require(X509_gmtime_adj(X509_getm_notAfter(certificate), spec.notAfter.count()) != nullptr, "not after");
    const auto *name = reinterpret_cast<const unsigned char *>(spec.commonName.c_str());
    require(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8, name, -1, -1,
                                       0) == 1,
            "common name");
}

} // namespace

struct Certificates::Issued
{
    KeyPointer key;
    CertificatePointer certificate;
};

Certificates::Certificates()
{
    require(m_folder.isValid(), "a temporary folder");
}

Certificates::~Certificates() = default;

std::string Certificates::path(const std::string &file) const
{
    return m_folder.filePath(QString::fromStdString(file)).toStdString();
}

Certificates::Issued &Certificates::authority(const std::string &name)
{
    CertificateSpec spec;
    spec.commonName = "Lightfoot test " + name;
    spec.names.clear();
    spec.addresses.clear();
    spec.authority = true;
    spec.issuer = name == "intermediate" ? "ca" : "";
    if (name == "intermediate")
        spec.notAfter = std::chrono::hours(24 * 3);
    return issued(name, spec);
}

Certificates::Issued &Certificates::issued(const std::string &name, const CertificateSpec &spec)
{
    if (const auto found = m_issued.find(name); found != m_issued.end())
        return found->second;
    Issued made{KeyPointer(EVP_EC_gen("P-256")), CertificatePointer(X509_new())};
    require(made.key && made.certificate, "a key");
    describe(made.certificate.get(), made.key.get(), spec);
    Issued &issuer = spec.issuer.empty() ? made : authority(spec.issuer);
    X509 *certificate = made.certificate.get();
    X509 *parent = issuer.certificate.get();
    require(X509_set_issuer_name(certificate, X509_get_subject_name(parent)) == 1, "issuer");
    addExtension(certificate, parent, NID_subject_key_identifier, "hash");
    addExtension(certificate, parent, NID_basic_constraints,
                 spec.authority ? "critical,CA:TRUE" : "CA:FALSE");
    if (spec.authority)
        addExtension(certificate, parent, NID_key_usage,
                     spec.mayNotSignCrls ? "critical,keyCertSign" : "critical,keyCertSign,cRLSign");
    else
        addExtension(certificate, parent, NID_ext_key_usage,
                     spec.signsOcsp ? "OCSPSigning" : "serverAuth,clientAuth");
    if (const std::string names = alternativeNames(spec); !names.empty())
        addExtension(certificate, parent, NID_subject_alt_name, names);
    addRevocation(certificate, parent, spec);
    require(X509_sign(certificate, issuer.key.get(), EVP_sha256()) > 0, "signing");
    writeFile(path(name + ".key"), toPem(made.key.get()));
    std::string chain = toPem(certificate);
    if (&issuer != &made && X509_self_signed(parent, 0) != 1)
        chain += toPem(parent);
    writeFile(path(name + ".crt"), chain);
    return m_issued.emplace(name, std::move(made)).first->second;
}

KeyPair Certificates::pair(const std::string &name, const CertificateSpec &spec)
{
    issued(name, spec);
    return {path(name + ".crt"), path(name + ".key")};
}

std::string Certificates::ca()
{
    authority("ca");
    return path("ca.crt");
}

std::string Certificates::otherCa()
{
    authority("otherca");
    return path("otherca.crt");
}

KeyPair Certificates::server()
{
    return pair("server", {});
}

KeyPair Certificates::client()
{
    return pair("client", {.commonName = "probe", .names = {"probe"}, .addresses = {}});
}

KeyPair Certificates::expired()
{
    return pair("expired", {.notBefore = -std::chrono::hours(24 * 30), .notAfter = -std::chrono::hours(24)});
}

KeyPair Certificates::notYetValid()
{
    return pair("notyetvalid", {.notBefore = std::chrono::hours(24)});
}

KeyPair Certificates::wrongHost()
{
    return pair("wronghost", {.commonName = "elsewhere.test", .names = {"elsewhere.test"}, .addresses = {}});
}

KeyPair Certificates::untrusted()
{
    return pair("untrusted", {.issuer = "otherca"});
}

KeyPair Certificates::selfSigned()
{
    return pair("selfsigned", {.issuer = ""});
}

KeyPair Certificates::chain()
{
    return pair("chain", {.issuer = "intermediate"});
}

KeyPair Certificates::incompleteChain()
{
    const KeyPair whole = chain();
    writeFile(path("incomplete.crt"), toPem(m_issued.at("chain").certificate.get()));
    return {path("incomplete.crt"), whole.key};
}

std::string Certificates::garbage()
{
    writeFile(path("garbage.pem"), "-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGUsIG5vciBBU04uMQ==\n"
                                   "%%%% noise \x01\x02\xff\n-----END CERTIFICATE-----\n");
    return path("garbage.pem");
}

KeyPair Certificates::make(const CertificateSpec &spec)
{
    return pair("made" + std::to_string(++m_made), spec);
}

std::string Certificates::nameOf(const KeyPair &pair)
{
    const std::size_t folder = pair.certificate.rfind('/') + 1;
    return pair.certificate.substr(folder, pair.certificate.rfind('.') - folder);
}

KeyPair Certificates::withKey(const std::string &certificate)
{
    return {certificate, certificate.substr(0, certificate.rfind('.')) + ".key"};
}

} // namespace lightfoot::test
