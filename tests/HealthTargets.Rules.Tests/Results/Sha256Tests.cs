using System.Security.Cryptography;
using System.Text;
using HealthTargets.Rules.Results;

namespace HealthTargets.Rules.Tests.Results;

public sealed class Sha256Tests
{
    // NIST, Cryptographic Standards and Guidelines, Example Values: SHA-256, one block and two blocks; FIPS 180-2, B.3.
    [Theory]
    [InlineData("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    [InlineData("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")]
    public void Published_digests_come_out(string text, int times, string digest) => Assert.Equal(
        digest,
        Convert.ToHexStringLower(Sha256.Of(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times))))));

    [Fact]
    public void The_digest_is_that_of_the_framework_for_every_length_up_to_three_blocks()
    {
        byte[] bytes = new byte[200];
        new Random(7).NextBytes(bytes);
        for (int length = 0; length <= bytes.Length; length++)
        {
            Assert.Equal(SHA256.HashData(bytes.AsSpan(0, length)), Sha256.Of(bytes.AsSpan(0, length)));
        }
    }
}
