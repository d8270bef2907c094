namespace Nadir.Tests.Tensors;

public sealed class BufferPoolTests
{
    [Theory]
    [InlineData(8_192)]
    [InlineData(10_000)]
    [InlineData(1_000_001)]
    public unsafe void Tensor_LargeInAScope_BeginsAtACacheLine(int length)
    {
        for (var round = 0; round < 3; round++)
        {
            using var scope = Tensor.Scope();
            var tensor = Tensor.Zeros(new Shape(length));
            fixed (float* first = tensor.AsSpan<float>())
                Assert.Equal(0, (nint)first % 64);
            Assert.Equal(length, tensor.AsSpan<float>().Length);
            Assert.Equal(1, Tensor.Ones(new Shape(length), ElementType.Float64)[length - 1]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(8_191)]
    [InlineData(8_192)]
    [InlineData(70_000)]
    public void Rent_AfterReturn_GivesTheArrayBack(int length)
    {
        var array = BufferPool<float>.Rent(length);
        Assert.True(array.Length - BufferPool<float>.Start(array) >= length);
        BufferPool<float>.Return(array);
        Assert.Same(array, BufferPool<float>.Rent(length));
    }

    [Fact]
    public void Start_OfASmallArray_IsItsBegin() =>
        Assert.Equal(0, BufferPool<double>.Start(BufferPool<double>.Rent(32)));
}
