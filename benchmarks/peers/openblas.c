/* Times matrix products in OpenBLAS, called from C so that nothing stands between, and prints one JSON line.
   Arguments: products like 128x784x512-NT. Threads and kernels are chosen by OPENBLAS_NUM_THREADS and OPENBLAS_CORETYPE. */
#include <dlfcn.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROW_MAJOR = 101, PLAIN = 111, TRANSPOSED = 112, BLOCKS = 5 };
static const double WARM_UP_SECONDS = 0.02, BLOCK_SECONDS = 0.01;

typedef void gemm(int, int, int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
typedef struct {
    int m, n, k, left, right;
    float *a, *b, *c;
} product;

static gemm *multiply;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static float *numbers(size_t count) {
    float *x = aligned_alloc(64, (count * sizeof(float) + 63) / 64 * 64);
    for (size_t i = 0; i < count; i++) x[i] = 2.0f * rand() / RAND_MAX - 1;
    return x;
}

static void run(product *p, int calls) {
    for (int i = 0; i < calls; i++)
        multiply(ROW_MAJOR, p->left, p->right, p->m, p->n, p->k, 1, p->a, p->left == PLAIN ? p->k : p->m,
                 p->b, p->right == PLAIN ? p->n : p->k, 0, p->c, p->n);
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double gigaflops(product *p) {
    int calls = 0;
    double started = now();
    do run(p, 1), calls++; while (calls < 2 || now() - started < WARM_UP_SECONDS);
    int count = (int)ceil(BLOCK_SECONDS / ((now() - started) / calls));
    double rates[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
        started = now();
        run(p, count);
        rates[i] = 2.0 * p->m * p->n * p->k * count / (now() - started) / 1e9;
    }
    qsort(rates, BLOCKS, sizeof *rates, ascending);
    return rates[BLOCKS / 2];
}

int main(int arguments, char **texts) {
    void *library = dlopen("libopenblas.so.0", RTLD_NOW);
    if (!library) return fprintf(stderr, "%s\n", dlerror()), 1;
    multiply = (gemm *)dlsym(library, "cblas_sgemm");
    char *(*config)(void) = (char *(*)(void))dlsym(library, "openblas_get_config");
    char *(*kernels)(void) = (char *(*)(void))dlsym(library, "openblas_get_corename");
    if (!multiply || !config || !kernels) return fprintf(stderr, "%s\n", dlerror()), 1;
    printf("{\"gigaflops\": {");
    for (int i = 1; i < arguments; i++) {
        product p;
        char left, right;
        if (sscanf(texts[i], "%dx%dx%d-%c%c", &p.m, &p.n, &p.k, &left, &right) != 5)
            return fprintf(stderr, "A product is written like 128x784x512-NT, got %s.\n", texts[i]), 2;
        p.left = left == 'T' ? TRANSPOSED : PLAIN;
        p.right = right == 'T' ? TRANSPOSED : PLAIN;
        p.a = numbers((size_t)p.m * p.k);
        p.b = numbers((size_t)p.k * p.n);
        p.c = numbers((size_t)p.m * p.n);
        printf("%s\"%s\": %.3f", i > 1 ? ", " : "", texts[i], gigaflops(&p));
        free(p.a), free(p.b), free(p.c);
    }
    char name[16], version[16];
    sscanf(config(), "%15s %15s", name, version);
    printf("}, \"version\": \"%s %s (%s kernels)\"}\n", name, version, kernels());
    return 0;
}
