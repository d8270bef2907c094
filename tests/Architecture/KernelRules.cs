using System.Reflection;

namespace Nadir.Tests.Architecture;

/// <summary>Rules about how hot code is compiled.</summary>
public sealed class KernelRules
{
    private const BindingFlags Every =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Inlined into a caller, a kernel may pass the JIT's budget there, and its lanes become calls: 50 times slower was seen.</summary>
    [Fact]
    public void Kernels_AreCompiledByThemselves()
    {
        var kernels = new[] { typeof(Tensor), typeof(Model) }
            .SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetMethods(Every))
            .Where(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization))
            .ToList();

        Assert.NotEmpty(kernels);
        Assert.Empty(kernels
            .Where(method => !method.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining))
            .Select(method => $"{method.DeclaringType?.Name}.{method.Name}"));
    }
}
