using System.Buffers.Binary;
using System.Numerics;

namespace HealthTargets.Rules.Results;

/// <summary>
/// SHA-256 of bytes in memory. Source: NIST, FIPS 180-4, Secure Hash Standard (2015), 5.1.1, 5.3.3 and 6.2. The one of
/// the framework is faster, but with it comes a library of the system that takes longer to load than a plan takes to
/// be judged. It tells texts apart; it guards no secret.
/// </summary>
internal static class Sha256
{
    private const int BlockLength = 64;
    private const int RoundCount = 64;

    // The first 32 bits behind the point of the cube roots of the first 64 primes.
    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    // Those of the square roots of the first eight.
    private static ReadOnlySpan<uint> Start =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    /// <summary>Returns the 32 bytes of the digest.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        uint[] state = Start.ToArray();
        int whole = bytes.Length / BlockLength * BlockLength;
        for (int i = 0; i < whole; i += BlockLength)
        {
            Add(state, bytes.Slice(i, BlockLength));
        }

        // Behind the last byte a bit, zeros, and the length in bits as eight bytes.
        ReadOnlySpan<byte> rest = bytes[whole..];
        byte[] end = new byte[rest.Length < BlockLength - 8 ? BlockLength : 2 * BlockLength];
        rest.CopyTo(end);
        end[rest.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(end.AsSpan(end.Length - 8), (ulong)bytes.Length * 8);
        for (int i = 0; i < end.Length; i += BlockLength)
        {
            Add(state, end.AsSpan(i, BlockLength));
        }

        byte[] digest = new byte[32];
        for (int i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(i * 4), state[i]);
        }

        return digest;
    }

    private static void Add(uint[] state, ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[RoundCount];
        unchecked
        {
            for (int i = 0; i < RoundCount; i++)
            {
                words[i] = i < 16
                    ? BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..])
                    : words[i - 16] + Mixed(words[i - 15], 7, 18, 3) + words[i - 7] + Mixed(words[i - 2], 17, 19, 10);
            }

            (uint a, uint b, uint c, uint d) = (state[0], state[1], state[2], state[3]);
            (uint e, uint f, uint g, uint h) = (state[4], state[5], state[6], state[7]);
            for (int i = 0; i < RoundCount; i++)
            {
                uint first = h + Turned(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
                uint second = Turned(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
                (h, g, f, e) = (g, f, e, d + first);
                (d, c, b, a) = (c, b, a, first + second);
            }

            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
            state[5] += f;
            state[6] += g;
            state[7] += h;
        }
    }

    private static uint Turned(uint word, int one, int two, int three) =>
        BitOperations.RotateRight(word, one) ^ BitOperations.RotateRight(word, two)
        ^ BitOperations.RotateRight(word, three);

    private static uint Mixed(uint word, int one, int two, int shift) =>
        BitOperations.RotateRight(word, one) ^ BitOperations.RotateRight(word, two) ^ (word >> shift);
}
