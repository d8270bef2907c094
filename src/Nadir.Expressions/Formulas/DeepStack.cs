using System.Runtime.ExceptionServices;

namespace Nadir.Expressions;

/// <summary>Runs what recurses as deep as a formula, on a stack that is large enough.</summary>
internal static class DeepStack
{
    private const int Shallow = 100;
    private const int Bytes = 256 << 20;

    public static T Run<T>(int depth, Func<T> work)
    {
        if (depth <= Shallow)
            return work();
        var (result, failure) = (default(T), (ExceptionDispatchInfo?)null);
        var thread = new Thread(Work, Bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;

        void Work()
        {
            try
            {
                result = work();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        }
    }
}
