// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/tls/ocspanswer.h"

#include <openssl/pem.h>

#include <string>

namespace lightfoot::test {

using CertificatePointer = std::unique_ptr<X509, OpensslDeleter<X509_free>>;
using StorePointer = std::unique_ptr<X509_STORE, OpensslDeleter<X509_STORE_free>>;

// The first certificate of a PEM file; null where there is none.
inline CertificatePointer certificateIn(const std::string &path)
{
    const std::unique_ptr<BIO, OpensslDeleter<BIO_free>> bio(BIO_new_file(path.c_str(), "r"));
    return CertificatePointer(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

} // namespace lightfoot::test
