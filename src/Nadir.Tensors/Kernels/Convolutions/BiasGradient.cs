using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The gradient of a convolution's bias, a channel at a time.</summary>
internal readonly unsafe struct BiasGradient<T>(ConvolutionShape shape, T* dy, T* db) : IJob
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int part)
    {
        var sum = 0.0;
        for (var image = 0; image < shape.Batch; image++)
        {
            var plane = dy + ((nint)image * shape.OutputImage) + ((nint)part * shape.OutputPlane);
            sum += Lanewise.Sum(new ReadOnlySpan<T>(plane, shape.OutputPlane));
        }

        db[part] = T.CreateTruncating(sum);
    }
}
