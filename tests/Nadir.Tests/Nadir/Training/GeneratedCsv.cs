using System.Globalization;
using System.Text;

namespace Nadir.Tests.Training;

/// <summary>A CSV file of a given length that is made while it is read: decimals of nine digits, the class by the sign of a weighted sum.</summary>
internal sealed class GeneratedCsv : Stream
{
    public const int Features = 16;

    private const int BlockRows = 20_000;

    private readonly byte[] block;
    private readonly List<int> lastDigits = [];
    private readonly long length;
    private byte[] current;
    private int at;
    private int turns;

    public GeneratedCsv(long length)
    {
        this.length = length;
        var random = new Philox(5, "generated csv");
        var text = new StringBuilder();
        for (var row = 0; row < BlockRows; row++)
        {
            var sum = 0.0;
            for (var i = 0; i < Features; i++)
            {
                var value = (random.NextDouble() * 2) - 1;
                sum += value * ((i % 7) - 3);
                text.Append(CultureInfo.InvariantCulture, $"{value:F9}");
                lastDigits.Add(text.Length - 1);
                text.Append(',');
            }

            text.Append(sum > 0 ? "yes\n" : "no\n");
        }

        block = Encoding.ASCII.GetBytes(text.ToString());
        current = Encoding.ASCII.GetBytes($"{string.Join(',', Enumerable.Range(0, Features).Select(number => $"x{number}"))},y\n");
    }

    public long Given { get; private set; }

    public long Rows { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (at == current.Length)
        {
            if (Given >= length)
                return 0;
            Vary();
        }

        count = Math.Min(count, current.Length - at);
        current.AsSpan(at, count).CopyTo(buffer.AsSpan(offset));
        (at, Given) = (at + count, Given + count);
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Other numbers each time, at the cost of a digit.
    private void Vary()
    {
        turns++;
        foreach (var place in lastDigits)
            block[place] = (byte)('0' + ((block[place] - '0' + turns) % 10));
        (current, at) = (block, 0);
        Rows += BlockRows;
    }
}
