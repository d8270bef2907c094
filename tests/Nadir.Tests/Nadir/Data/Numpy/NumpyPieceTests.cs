namespace Nadir.Tests.Data;

public sealed class NumpyPieceTests
{
    [Fact]
    public void Write_MoreThanAPiece_IsReadBackTheSame()
    {
        var values = Tensor.From(Enumerable.Range(0, 300_001).Select(number => (double)number).ToArray());
        using var stream = new MemoryStream();
        NumpyFile.Write(stream, values);

        Assert.Equal(128 + (8 * 300_001), stream.Length);
        Assert.Equal(values.ToArray<double>(), NumpyFile.Read(new MemoryStream(stream.ToArray())).ToArray<double>());
    }
}
