# docker build -t chalklab . && docker run --rm -p 8501:8501 chalklab
FROM python:3.11-slim

# The CPU build of torch: plain torch brings several gigabytes of CUDA.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu

RUN useradd --create-home learner
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir torch==2.13.0 --index-url ${TORCH_INDEX} \
 && pip install --no-cache-dir -r requirements.txt

COPY app.py serve.py LICENSE README.md ./
COPY .streamlit .streamlit
COPY components components
COPY content content
COPY pages pages
COPY static static

RUN mkdir /data && chown learner /data
ENV CHALKLAB_DATA=/data
# Nobody may have it download models.
ENV CHALKLAB_OTHER_MODELS=0
VOLUME /data
USER learner
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s \
  CMD python -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"
CMD ["python", "-m", "streamlit", "run", "serve.py", "--server.address=0.0.0.0", "--server.port=8501"]
