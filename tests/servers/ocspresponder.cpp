// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/ocspresponder.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

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
using Bio = std::unique_ptr<BIO, Freer<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using X509Pointer = std::unique_ptr<X509, Freer<X509_free>>;
using Time = std::unique_ptr<ASN1_TIME, Freer<ASN1_TIME_free>>;
using Number = std::unique_ptr<ASN1_INTEGER, Freer<ASN1_INTEGER_free>>;
using Basic = std::unique_ptr<OCSP_BASICRESP, Freer<OCSP_BASICRESP_free>>;
using Response = std::unique_ptr<OCSP_RESPONSE, Freer<OCSP_RESPONSE_free>>;
using Request = std::unique_ptr<OCSP_REQUEST, Freer<OCSP_REQUEST_free>>;
using List = std::unique_ptr<X509_CRL, Freer<X509_CRL_free>>;

void require(bool good, const char *what)
{
    if (!good)
        qFatal("ocspresponder: %s: %s", what, ERR_error_string(ERR_get_error(), nullptr));
}

X509Pointer certificateIn(const std::string &path)
{
    const Bio bio(BIO_new_file(path.c_str(), "r"));
    X509Pointer certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    require(certificate != nullptr, path.c_str());
    return certificate;
}

Key keyIn(const std::string &path)
{
    const Bio bio(BIO_new_file(path.c_str(), "r"));
    Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    require(key != nullptr, path.c_str());
    return key;
}

Time timeAt(std::chrono::seconds fromNow)
{
    return Time(ASN1_TIME_adj(nullptr, std::time(nullptr), 0, fromNow.count()));
}

// OCSP has this form of time alone.
Time generalizedAt(std::chrono::seconds fromNow)
{
    return Time(ASN1_TIME_to_generalizedtime(timeAt(fromNow).get(), nullptr));
}

template <class T, class Write>
std::string toDer(const T &object, Write write)
{
    unsigned char *data = nullptr;
    const int size = write(object.get(), &data);
    require(size > 0, "writing DER");
    std::string der(reinterpret_cast<const char *>(data), static_cast<std::size_t>(size));
    OPENSSL_free(data);
    return der;
}

void copyNonce(std::string_view request, OCSP_BASICRESP *basic)
{
    const std::size_t body = request.find("\r\n\r\n");
    if (body != std::string_view::npos)
        request.remove_prefix(body + 4);
    const auto *data = reinterpret_cast<const unsigned char *>(request.data());
    const Request parsed(d2i_OCSP_REQUEST(nullptr, &data, static_cast<long>(request.size())));
    if (parsed)
        OCSP_copy_nonce(basic, parsed.get());
    ERR_clear_error();
}

void addScope(X509_CRL *list, const CrlSpec &spec)
{
    if (!spec.scope.empty()) {
        X509V3_CTX context;
        X509V3_set_ctx(&context, nullptr, nullptr, nullptr, list, 0);
        const bool uri = spec.scope.starts_with("URI:");
        const std::string value = "critical," + (uri ? "fullname:" + spec.scope : spec.scope + ":TRUE");
        std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>> extension(
            X509V3_EXT_conf_nid(nullptr, &context, NID_issuing_distribution_point, value.c_str()));
        require(extension && X509_CRL_add_ext(list, extension.get(), -1) == 1, "the scope");
    }
    if (spec.changes) {
        const Number base(ASN1_INTEGER_new());
        ASN1_INTEGER_set(base.get(), 1);
        require(X509_CRL_add1_ext_i2d(list, NID_delta_crl, base.get(), 1, 0) == 1, "changes");
    }
    if (spec.oddExtension) {
        std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>> odd(X509V3_EXT_conf(
            nullptr, nullptr, const_cast<char *>("1.2.3.4"), const_cast<char *>("critical,DER:0500")));
        require(odd && X509_CRL_add_ext(list, odd.get(), -1) == 1, "an odd extension");
    }
}

void addRevoked(X509_CRL *list, const ASN1_INTEGER *serial, int reason)
{
    X509_REVOKED *revoked = X509_REVOKED_new();
    X509_REVOKED_set_serialNumber(revoked, const_cast<ASN1_INTEGER *>(serial));
    X509_REVOKED_set_revocationDate(revoked, timeAt(-std::chrono::hours(48)).get());
    if (reason >= 0) {
        std::unique_ptr<ASN1_ENUMERATED, Freer<ASN1_ENUMERATED_free>> code(ASN1_ENUMERATED_new());
        ASN1_ENUMERATED_set(code.get(), reason);
        X509_REVOKED_add1_ext_i2d(revoked, NID_crl_reason, code.get(), 0, 0);
    }
    require(X509_CRL_add0_revoked(list, revoked) == 1, "an entry");
}

int staple(SSL *ssl, void *argument)
{
    const auto *bytes = static_cast<const std::string *>(argument);
    void *copy = OPENSSL_memdup(bytes->data(), bytes->size()); // OpenSSL frees it
    SSL_set_tlsext_status_ocsp_resp(ssl, copy, static_cast<long>(bytes->size()));
    return SSL_TLSEXT_ERR_OK;
}

std::string hexSerial(const X509 *certificate)
{
    const std::unique_ptr<BIGNUM, Freer<BN_free>> number(
        ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    char *text = BN_bn2hex(number.get());
    const std::string hex = text;
    OPENSSL_free(text);
    return hex;
}

} // namespace

std::string ocspResponse(const OcspSpec &spec, std::string_view request)
{
    const X509Pointer subject = certificateIn(spec.subject);
    const X509Pointer issuer = certificateIn(spec.issuer);
    const X509Pointer signer = certificateIn(spec.signer.certificate);
    const Basic basic(OCSP_BASICRESP_new());
    const std::unique_ptr<OCSP_CERTID, Freer<OCSP_CERTID_free>> id(
        OCSP_cert_to_id(spec.sha256 ? EVP_sha256() : EVP_sha1(), subject.get(), issuer.get()));
    const int status = spec.says == OcspSays::Good      ? V_OCSP_CERTSTATUS_GOOD
                       : spec.says == OcspSays::Revoked ? V_OCSP_CERTSTATUS_REVOKED
                                                        : V_OCSP_CERTSTATUS_UNKNOWN;
    const Time revoked = generalizedAt(spec.revoked);
    const Time thisUpdate = generalizedAt(spec.thisUpdate);
    const Time nextUpdate = spec.nextUpdate.count() == 0 ? Time() : generalizedAt(spec.nextUpdate);
    require(OCSP_basic_add1_status(basic.get(), id.get(), status, spec.reason, revoked.get(),
                                   thisUpdate.get(), nextUpdate.get()) != nullptr,
            "a status");
    if (!request.empty())
        copyNonce(request, basic.get());
    const Key key = keyIn(spec.signer.key);
    require(OCSP_basic_sign(basic.get(), signer.get(), key.get(), EVP_sha256(), nullptr, 0) == 1, "signing");
    const Response response(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    return toDer(response, i2d_OCSP_RESPONSE);
}

std::string ocspError(int status)
{
    const Response response(OCSP_response_create(status, nullptr));
    return toDer(response, i2d_OCSP_RESPONSE);
}

std::string crl(const CrlSpec &spec)
{
    const X509Pointer issuer = certificateIn(spec.issuer.certificate);
    const Key key = keyIn(spec.signedBy.empty() ? spec.issuer.key : spec.signedBy);
    const List list(X509_CRL_new());
    X509_CRL_set_version(list.get(), 1); // which is version 2
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer.get()));
    X509_CRL_set1_lastUpdate(list.get(), timeAt(spec.thisUpdate).get());
    if (spec.nextUpdate.count() != 0)
        X509_CRL_set1_nextUpdate(list.get(), timeAt(spec.nextUpdate).get());
    addScope(list.get(), spec);
    for (const std::string &path : spec.revoked)
        addRevoked(list.get(), X509_get0_serialNumber(certificateIn(path).get()), spec.reason);
    const Number other(ASN1_INTEGER_new());
    for (std::size_t i = 0; i < spec.others; ++i) {
        ASN1_INTEGER_set_uint64(other.get(), i + 1);
        addRevoked(list.get(), other.get(), -1);
    }
    X509_CRL_sort(list.get());
    require(X509_CRL_sign(list.get(), key.get(), EVP_sha256()) > 0, "signing a list");
    return toDer(list, i2d_X509_CRL);
}

std::function<void(SSL_CTX *)> stapling(std::string response)
{
    return [held = std::make_shared<std::string>(std::move(response))](SSL_CTX *context) {
        SSL_CTX_set_tlsext_status_arg(context, held.get()); // the script that holds this outlives the context
        // The macro for it has a cast of the old style.
        SSL_CTX_callback_ctrl(context, SSL_CTRL_SET_TLSEXT_STATUS_REQ_CB,
                              reinterpret_cast<void (*)()>(&staple));
    };
}

OcspResponder::OcspResponder(KeyPair authority, std::uint16_t port)
    : m_authority(std::move(authority)),
      m_port(port),
      m_process("openssl", "openssl", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool OcspResponder::start(const std::vector<Entry> &entries)
{
    // The database of `openssl ca`: status, end, revocation, serial number, file, subject.
    std::string index;
    for (const Entry &entry : entries)
        index += (entry.reason.empty() ? "V\t360101000000Z\t\t"
                                       : "R\t360101000000Z\t260102030405Z," + entry.reason + "\t") +
                 hexSerial(certificateIn(entry.certificate).get()) + "\tunknown\t/CN=test\n";
    const std::string path = m_folder.filePath(QStringLiteral("index.txt")).toStdString();
    QFile file(QString::fromStdString(path));
    require(file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(index)) > 0,
            "writing the index");
    file.close();
    // Without -ignore_err a client that hangs up, as the one that looks whether it is up, is its end.
    return m_process.start({"ocsp", "-ignore_err", "-index", path, "-port", std::to_string(m_port), "-CA",
                            m_authority.certificate, "-rsigner", m_authority.certificate, "-rkey",
                            m_authority.key, "-nmin", "5"},
                           "127.0.0.1", m_port);
}

} // namespace lightfoot::test
